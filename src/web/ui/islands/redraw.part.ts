/** The field in which somebody writes just now. */
type Held = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isText = (field: Element | null): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");

function sameAttributes(old: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  // What a reader opened stays open.
  for (const name of old.getAttributeNames())
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
}

function sync(old: Element, fresh: Element): void {
  sameAttributes(old, fresh);
  // Before its options are taken over.
  const chosen = fresh instanceof HTMLSelectElement ? fresh.value : "";
  const held = old === document.activeElement;
  if (old instanceof HTMLInputElement && fresh instanceof HTMLInputElement) {
    if (old.type === "checkbox") old.checked = fresh.checked;
    else if (!held) old.value = fresh.value;
    return;
  }
  if (old instanceof HTMLTextAreaElement && fresh instanceof HTMLTextAreaElement) {
    if (!held) old.value = fresh.value;
    return;
  }
  const [was, is] = [[...old.childNodes], [...fresh.childNodes]];
  is.forEach((node, index) => {
    const before = was[index];
    if (!before) old.append(node);
    else if (
      before instanceof Element &&
      node instanceof Element &&
      before.nodeName === node.nodeName &&
      before.id === node.id
    )
      sync(before, node);
    else if (before.nodeType === Node.TEXT_NODE && node.nodeType === Node.TEXT_NODE) before.nodeValue = node.nodeValue;
    else before.replaceWith(node);
  });
  for (const node of was.slice(is.length)) node.remove();
  if (old instanceof HTMLSelectElement) old.value = chosen;
}

/**
 * Draws a part of the page anew from the server's own markup, touching only what is otherwise: who writes in a field of it
 * keeps place, text and caret.
 */
export function redraw(part: Element, markup: string): void {
  const held = part.contains(document.activeElement) ? (document.activeElement as Held) : null;
  const caret = isText(held) ? held.selectionStart : null;
  const fresh = part.cloneNode(false) as Element;
  fresh.innerHTML = markup;
  sync(part, fresh);
  if (!held || held.isConnected) return;
  // The field has moved: an empty row became one of the rule's.
  const again = held.id ? document.getElementById(held.id) : null;
  if (!(again instanceof HTMLElement)) return;
  if (isText(held) && isText(again)) again.value = held.value;
  again.focus({ preventScroll: true });
  if (caret !== null && isText(again)) again.setSelectionRange(caret, caret);
}
