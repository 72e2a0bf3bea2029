// Print, download and copy the recovery codes. Without this script the page still shows and saves them.
const list = document.getElementById("kc-recovery-codes-list");
const codes = [...list.children].map((code, index) => `${index + 1}: ${code.textContent.trim()}`).join("\r\n");

document.querySelector("[data-recovery-actions]").hidden = false;

document.getElementById("printRecoveryCodes").addEventListener("click", () => window.print());

document.getElementById("downloadRecoveryCodes").addEventListener("click", () => {
  const { before, after, date } = list.dataset;
  const now = new Date().toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${before}\r\n\r\n${codes}\r\n\r\n${after}\r\n\r\n${date} ${now}\r\n`], { type: "text/plain" }));
  link.download = "kc-download-recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(link.href);
});

const copy = document.getElementById("copyRecoveryCodes");
if (navigator.clipboard) {
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(codes);
    copy.querySelector("span").textContent = copy.dataset.done;
  });
} else {
  copy.hidden = true;
}
