// The page's side of the CAPTCHA: a native box; a worker does the work; the answer goes along with the form.
// Needs script-src and worker-src 'self', and connect-src 'self' to renew the challenge. Without that, an answer that has
// run out leads back to the page.
const captcha = document.querySelector("[data-captcha]");
const form = captcha.closest("form");
const box = captcha.querySelector("input[type=checkbox]");
const answer = captcha.querySelector("input[type=hidden]");
const status = captcha.querySelector("[role=status]");

/** After so many the page has been left open: its session may end as others do. */
const MOST_RENEWALS = 20;
const RETRY_MS = 15_000;

let puzzle = read(captcha);
let worker = null;
let held = null;
let renewals = 0;
let renewal;

function read(element) {
  const { algorithm, challenge, salt, signature, maximum, lifetime } = element.dataset;
  return { algorithm, challenge, salt, signature, maximum: Number(maximum), lifetime: Number(lifetime) };
}

function say(state) {
  captcha.dataset.state = state;
  status.textContent = captcha.dataset["text" + state.charAt(0).toUpperCase() + state.slice(1)] || "";
}

function stop() {
  if (worker) {
    worker.terminate();
    worker = null;
  }
}

function clear() {
  stop();
  answer.value = "";
  box.checked = false;
  say("");
}

/** The answer of a form that was refused for another fault: it is still good. */
function keep() {
  answer.value = captcha.dataset.answer;
  box.checked = true;
  say("verified");
}

function failed() {
  clear();
  held = null;
  say("failed");
}

function solve() {
  const { algorithm, challenge, salt, signature, maximum } = puzzle;
  stop();
  worker = new Worker(new URL("solver.js", import.meta.url));
  worker.onerror = failed;
  worker.onmessage = ({ data: number }) => {
    if (number === null) {
      failed();
      return;
    }
    stop();
    answer.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    say("verified");
    if (held) {
      const { submitter } = held;
      held = null;
      form.requestSubmit(submitter);
    }
  };
  worker.postMessage({ salt, challenge, maximum });
}

/** The page's own address brings the page with a new challenge; without the code, which is for what the form sends. */
async function renew() {
  const address = new URL(form.action);
  address.searchParams.delete("session_code");
  try {
    const response = await fetch(address, { cache: "no-store", headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    puzzle = read(page.querySelector("[data-captcha]"));
  } catch {
    schedule(RETRY_MS);
    return;
  }
  schedule(puzzle.lifetime * 800);
  if (box.checked) {
    // Quietly: whoever reads the page by ear was told already.
    solve();
  }
}

function schedule(milliseconds) {
  clearTimeout(renewal);
  if (renewals++ < MOST_RENEWALS) {
    renewal = setTimeout(renew, milliseconds);
  }
}

box.addEventListener("change", () => {
  if (box.checked) {
    say("verifying");
    solve();
  } else {
    clear();
  }
});

// Whoever is faster than the worker has to wait, not to press again. Before the form's other listeners.
form.addEventListener(
  "submit",
  (event) => {
    if (worker) {
      event.preventDefault();
      event.stopImmediatePropagation();
      held = { submitter: event.submitter };
    }
  },
  true,
);

// Back to a page that was sent: its answer is used up.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    clear();
    renew();
  }
});

clear();
if (captcha.dataset.answer) {
  keep();
}
schedule((captcha.dataset.answer ? Number(captcha.dataset.left) : puzzle.lifetime) * 800);
captcha.hidden = false;
