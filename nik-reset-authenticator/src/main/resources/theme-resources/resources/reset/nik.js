// Shows the NIK in fours and counts its digits. The server takes the blanks out; without this script it reads the same.
const field = document.getElementById("nik");
const count = document.getElementById("nik-count");

/** Pasted digits may be full-width, with marks of no width between them and dashes of any kind; TypedText reads the same. */
const plain = (text) => text.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/\p{Pd}/gu, "-");

/** Digits before the caret stay before it. */
function group() {
  const text = plain(field.value).replace(/[\s.-]/g, "").replace(/(\d{4})(?=\d)/g, "$1 ");
  if (text === field.value) {
    return;
  }
  let left = plain(field.value.slice(0, field.selectionStart)).replace(/\D/g, "").length;
  const focused = document.activeElement === field;
  field.value = text;
  if (focused) {
    let caret = 0;
    while (left > 0 && caret < text.length) {
      left -= /\d/.test(text[caret++]) ? 1 : 0;
    }
    field.setSelectionRange(caret, caret);
  }
}

function show() {
  if (/^[\d\s.-]*$/.test(plain(field.value))) {
    group();
  }
  count.textContent = count.dataset.text.replace("%", String(plain(field.value).replace(/\D/g, "").length));
}

field.addEventListener("input", show);
show();
