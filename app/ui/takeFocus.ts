/** As the `ref` of a field that somebody asked for by a button: it has the focus as soon as it is there. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
