// The worker of pdf.js sets itself up as soon as it is there.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
