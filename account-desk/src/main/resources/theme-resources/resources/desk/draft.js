// Shows the progress of an upload. Without this file the form is sent as any other form.
const MEBIBYTE = 1024 * 1024;

function told(form, text) {
  let alert = form.querySelector("[data-told]");
  if (!alert) {
    alert = document.createElement("p");
    alert.dataset.told = "";
    alert.className = "desk-alert desk-alert--error";
    alert.setAttribute("role", "alert");
    form.append(alert);
  }
  alert.textContent = text;
}

function progress(form) {
  const label = document.createElement("label");
  label.className = "desk-progress";
  label.append(form.dataset.progress);
  const bar = document.createElement("progress");
  bar.max = 100;
  label.append(bar);
  form.append(label);
  return bar;
}

function send(form, button) {
  form.querySelector("[data-told]")?.remove();
  const bar = progress(form);
  const request = new XMLHttpRequest();
  const again = () => {
    bar.parentElement.remove();
    button.disabled = false;
    told(form, form.dataset.failed);
  };
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) {
      bar.value = (event.loaded / event.total) * 100;
    }
  });
  request.addEventListener("load", () => {
    if (request.status < 400 && request.responseURL) {
      location.replace(request.responseURL);
    } else {
      again();
    }
  });
  request.addEventListener("error", again);
  request.addEventListener("abort", again);
  request.open("POST", form.action);
  request.send(new FormData(form));
  button.disabled = true;
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    const file = form.querySelector("input[type=file]")?.files[0];
    event.preventDefault();
    if (file && file.size > form.dataset.longest * MEBIBYTE) {
      told(form, form.dataset.tooLarge);
    } else {
      send(form, form.querySelector("button"));
    }
  });
}
