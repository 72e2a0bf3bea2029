// "Kirim ulang" becomes available when the server accepts it; without this script the server says when.
const button = document.getElementById("resend");
const label = button.textContent;
let left = Number(button.dataset.wait);

function show() {
  button.disabled = left > 0;
  button.textContent = left > 0 ? button.dataset.waitText.replace("%", String(left)) : label;
}

function tick() {
  left -= 1;
  show();
  if (left > 0) {
    setTimeout(tick, 1000);
  }
}

show();
if (left > 0) {
  setTimeout(tick, 1000);
}
