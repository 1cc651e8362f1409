const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether a key press belongs to something that a person types into; a list beside a field is told of its keys as well. */
export function isTyping(event: KeyboardEvent): boolean {
  return takesText(event.target) || takesText(document.activeElement);
}
