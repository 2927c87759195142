// Brings what needs attention, such as the summary of errors, to people who do not see it.
export function connect(element) {
  element.focus();
}
