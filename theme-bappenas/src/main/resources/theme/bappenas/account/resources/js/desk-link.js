// Adds the pages for officers to the menu of the account console, for people with a role. content.json of Keycloak 26.7 has no
// item that depends on a role. The server answers 204 to all others, and 404 without account-desk.jar.
const realm = location.pathname.match(/^.*\/realms\/[^/]+(?=\/account(\/|$))/);

function show({ address, label }) {
  const list = document.querySelector("nav ul");
  if (!list || document.getElementById("desk-link")) {
    return;
  }
  const item = document.createElement("li");
  item.className = "pf-v5-c-nav__item";
  item.id = "desk-link";
  const link = document.createElement("a");
  link.className = "pf-v5-c-nav__link";
  link.href = address;
  link.textContent = label;
  item.append(link);
  list.append(item);
}

if (realm) {
  const answer = await fetch(`${realm[0]}/account-desk/link`, { headers: { Accept: "application/json" } });
  if (answer.status === 200) {
    const link = await answer.json();
    show(link);
    // The console draws its menu when it has its token, and again when its width changes.
    new MutationObserver(() => show(link)).observe(document.body, { childList: true, subtree: true });
  }
}
