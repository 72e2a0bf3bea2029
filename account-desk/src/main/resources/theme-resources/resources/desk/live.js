// Follows work on the server. The part marked data-live names the address of its counts. Once the work is over, the page is
// loaded again. After a quarter of an hour the page is left as it is, so that an unattended computer does not keep its session.
const FIRST_MS = 500;
const EVERY_MS = 3_000;
const MOST_MS = 15 * 60_000;
const begun = Date.now();

/** Shows the counts of now. False if there is nothing more to follow. */
async function renew(part) {
  const answer = await fetch(part.dataset.live, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) {
    return false;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-counts]");
  if (!fresh) {
    return false;
  }
  if (fresh.dataset.counts === "over") {
    location.reload();
    return false;
  }
  part.replaceChildren(...fresh.childNodes);
  return true;
}

async function follow() {
  const part = document.querySelector("[data-live]");
  if (!part || Date.now() - begun > MOST_MS) {
    return;
  }
  let goesOn = true;
  if (!document.hidden) {
    try {
      goesOn = await renew(part);
    } catch {
      // The server cannot be reached for a moment; the next turn asks again.
    }
  }
  if (goesOn) {
    setTimeout(follow, EVERY_MS);
  }
}

setTimeout(follow, FIRST_MS);
