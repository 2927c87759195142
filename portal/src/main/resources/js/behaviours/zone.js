// Hides the line that names the company's time zone from people whose clocks show the same.
export function connect(line) {
  line.hidden = -new Date().getTimezoneOffset() === Number(line.dataset.offset);
}
