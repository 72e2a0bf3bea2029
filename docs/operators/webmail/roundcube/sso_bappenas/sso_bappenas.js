/**
 * Ticks the rules while the person types, and stops a second submission. Keycloak judges again; without this file it
 * alone does. Character classes are those of Keycloak's policy character-mix: lengths count code points, digits are 0 to
 * 9, and special is what is neither a letter nor a digit of any script.
 */
document.addEventListener("DOMContentLoaded", () => {
  const fresh = document.getElementById("sso-new");
  const rules = document.querySelector("#sso-rules ul");
  const box = document.getElementById("sso-box");
  const tests = {
    length: (password, rule) => {
      const length = [...password].length;
      return length >= Number(rule.minimum) && length <= Number(rule.maximum);
    },
    "letter-case": (password) => /\p{Lowercase}/u.test(password) && /\p{Uppercase}/u.test(password),
    digit: (password) => /[0-9]/.test(password),
    special: (password) => /[^\p{L}\p{Nd}]/u.test(password),
  };

  function judge() {
    const password = fresh.value.replace(/\p{Zs}/gu, " ").normalize("NFC");
    for (const item of rules.querySelectorAll("[data-rule]")) {
      const test = tests[item.dataset.rule];
      if (test) {
        const met = test(password, item.dataset);
        item.classList.toggle("sso-met", met);
        item.lastElementChild.textContent = " (" + (met ? rules.dataset.met : rules.dataset.open) + ")";
      }
    }
  }

  if (fresh && rules) {
    fresh.addEventListener("input", judge);
  }
  if (box && fresh) {
    box.tabIndex = -1;
    box.focus();
  }

  const form = fresh && fresh.form;
  if (form) {
    form.addEventListener("submit", (event) => {
      if (form.classList.contains("sso-sent")) {
        event.preventDefault();
      }
      form.classList.add("sso-sent");
    });
    // The browser shows this page again, as it was, after "back"; Roundcube's script has disabled the button.
    window.addEventListener("pageshow", () => {
      form.classList.remove("sso-sent");
      form.querySelector("[type=submit]").disabled = false;
    });
  }
});
