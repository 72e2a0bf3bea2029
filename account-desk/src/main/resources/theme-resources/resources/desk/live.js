// Renews the parts of a page that change by themselves ([data-live], with an id), until the server no longer marks them.
const EVERY_MS = 3_000;

async function renew() {
  const parts = [...document.querySelectorAll("[data-live]")];
  if (parts.length === 0) {
    return;
  }
  if (!document.hidden) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    parts.forEach((part) => {
      const newer = fresh.getElementById(part.id);
      if (newer && newer.innerHTML !== part.innerHTML) {
        part.replaceWith(newer);
      } else if (newer && !newer.hasAttribute("data-live")) {
        part.removeAttribute("data-live");
      }
    });
  }
  setTimeout(renew, EVERY_MS);
}

setTimeout(renew, EVERY_MS);
