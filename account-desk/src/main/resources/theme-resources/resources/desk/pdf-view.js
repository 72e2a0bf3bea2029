// Shows a PDF page by page on canvases. pdf.js draws; it runs no script of the PDF, and neither does the server.
import * as pdfjs from "./pdfjs/pdf.min.js";

const here = import.meta.url;
const view = document.querySelector("[data-pdf]");
const status = document.querySelector("[data-pdf-status]");
const MOST_PIXELS = 8_000_000;

pdfjs.GlobalWorkerOptions.workerSrc = new URL("./pdfjs/pdf.worker.min.js", here).href;

async function draw(pdf, number, canvas) {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const wanted = (canvas.clientWidth * window.devicePixelRatio) / natural.width;
  const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
  canvas.dataset.drawn = "";
}

async function frame(pdf, number) {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const canvas = document.createElement("canvas");
  canvas.className = "desk-pdf__page";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `${view.dataset.page} ${number} / ${pdf.numPages}`);
  canvas.style.aspectRatio = `${natural.width} / ${natural.height}`;
  view.append(canvas);
  return canvas;
}

async function show() {
  const pdf = await pdfjs.getDocument({
    url: view.dataset.pdf,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    standardFontDataUrl: new URL("./pdfjs/standard_fonts/", here).href,
  }).promise;
  const seen = new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
      seen.unobserve(entry.target);
      draw(pdf, Number(entry.target.dataset.number), entry.target).catch(fail);
    });
  }, { rootMargin: "50%" });
  for (let number = 1; number <= pdf.numPages; number++) {
    const canvas = await frame(pdf, number);
    canvas.dataset.number = String(number);
    seen.observe(canvas);
  }
  status.textContent = "";
}

function fail() {
  status.textContent = view.dataset.failed;
}

document.querySelectorAll("[data-zoom]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const wide = view.classList.toggle("desk-pdf--wide");
    button.setAttribute("aria-pressed", String(wide));
  });
});
show().catch(fail);
