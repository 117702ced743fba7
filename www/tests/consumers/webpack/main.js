import init, { check } from 'gouji';

init()
  .then(() => fetch('./report.txt'))
  .then((response) => response.text())
  .then((report) => (document.title = JSON.stringify(check(report).summary)));
