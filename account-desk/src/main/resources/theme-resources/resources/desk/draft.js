// Shows the progress of an upload, and uploads each other file that was chosen on the page, so that none is lost with the page.
// Without this file the form is sent as any other form.
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

function file(form) {
  return form.querySelector("input[type=file]")?.files[0];
}

function isTooLarge(form) {
  const isLarger = file(form)?.size > form.dataset.longest * MEBIBYTE;
  if (isLarger) {
    told(form, form.dataset.tooLarge);
  }
  return isLarger;
}

// One chain of uploads at a time: a second one would send the same files with the version of before.
let sending = false;

// The page that answers an upload has the version of the draft that the next upload has to name.
function afterwards(form, page, address, others, next) {
  const answer = new DOMParser().parseFromString(page, "text/html");
  const revision = answer.querySelector("form[data-upload] [name=revision]")?.value;
  const [other, ...rest] = others;
  if (address.includes("done=changed")) {
    location.replace(address);
  } else if (other && revision) {
    ended(form);
    form.reset();
    other.querySelector("[name=revision]").value = revision;
    send(other, rest, next);
  } else if (next && !answer.querySelector("[data-refused]")) {
    location.assign(next);
  } else {
    location.replace(address);
  }
}

function ended(form) {
  form.querySelector(".desk-progress")?.remove();
  form.querySelector("button").disabled = false;
}

// Sends a form, then the others, and then opens the next page, or the one that answers.
function send(form, others, next) {
  sending = true;
  form.querySelector("[data-told]")?.remove();
  const bar = progress(form);
  const request = new XMLHttpRequest();
  const again = () => {
    sending = false;
    ended(form);
    told(form, form.dataset.failed);
  };
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) {
      bar.value = (event.loaded / event.total) * 100;
    }
  });
  request.addEventListener("load", () => {
    if (request.status < 400 && request.responseURL) {
      afterwards(form, request.responseText, request.responseURL, others, next);
    } else {
      again();
    }
  });
  request.addEventListener("error", again);
  request.addEventListener("abort", again);
  request.open("POST", form.action);
  request.send(new FormData(form));
  form.querySelector("button").disabled = true;
}

const forms = [...document.querySelectorAll("form[data-upload]")];
// The page of documents alone has several forms with files of their own.
const next = document.querySelector("a[data-after-uploads]");

for (const form of forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (sending) {
      return;
    }
    const others = next ? forms.filter((other) => other !== form && file(other)) : [];
    if (![form, ...others].some(isTooLarge)) {
      send(form, others);
    }
  });
}

next?.addEventListener("click", (event) => {
  const [form, ...others] = forms.filter(file);
  if (sending) {
    event.preventDefault();
  } else if (form) {
    event.preventDefault();
    if (![form, ...others].some(isTooLarge)) {
      send(form, others, next.href);
    }
  }
});
