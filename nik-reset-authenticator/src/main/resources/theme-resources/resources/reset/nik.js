// Shows the NIK in fours and counts its digits. The server takes the blanks out; without this script it reads the same.
const field = document.getElementById("nik");
const count = document.getElementById("nik-count");

/** Digits before the caret stay before it. */
function group() {
  const text = field.value.replace(/[\s.-]/g, "").replace(/(\d{4})(?=\d)/g, "$1 ");
  if (text === field.value) {
    return;
  }
  let left = field.value.slice(0, field.selectionStart).replace(/\D/g, "").length;
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
  if (/^[\d\s.-]*$/.test(field.value)) {
    group();
  }
  count.textContent = count.dataset.text.replace("%", String(field.value.replace(/\D/g, "").length));
}

field.addEventListener("input", show);
show();
