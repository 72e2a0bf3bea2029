// Follows work on the server. The part marked data-live names the address of its counts. Once the work is over, the page is
// loaded again. After a quarter of an hour the page is left as it is, so that an unattended computer does not keep its session.
const EVERY_MS = 3_000;
const MOST_MS = 15 * 60_000;
const begun = Date.now();

async function renew() {
  const part = document.querySelector("[data-live]");
  if (!part || Date.now() - begun > MOST_MS) {
    return;
  }
  if (!document.hidden) {
    const answer = await fetch(part.dataset.live, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-counts]");
    if (fresh.dataset.counts === "over") {
      location.reload();
      return;
    }
    part.replaceChildren(...fresh.childNodes);
  }
  setTimeout(renew, EVERY_MS);
}

setTimeout(renew, EVERY_MS);
