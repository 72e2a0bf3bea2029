// A form is sent once: a second press, as by a double click, would cancel the answer to the first. The server leads a second
// request to the first one's page too, so this file only saves the wait.
const RELEASE_MS = 15_000;
const sent = new Map();

function release(form) {
  sent.get(form)?.forEach((button) => {
    button.disabled = false;
  });
  sent.delete(form);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") {
    return;
  }
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  const buttons = [...form.elements].filter((element) => element.type === "submit" && !element.disabled);
  sent.set(form, buttons);
  // After the form's data have been read: a disabled button would not be sent.
  setTimeout(() => sent.get(form)?.forEach((button) => {
    button.disabled = true;
  }));
  // If the answer never comes, as after "Stop", the page can be used again.
  setTimeout(() => release(form), RELEASE_MS);
});

// Back to a page that the browser has kept.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    [...sent.keys()].forEach(release);
  }
});
