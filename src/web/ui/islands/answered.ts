/**
 * A page that came as the answer to a form, such as one with mistakes in it: going back to it or loading it anew asks for the
 * page, and sends nothing twice. Without this the browser shows a page of its own, about sending a form again.
 */
history.replaceState(history.state, "", location.href);

export {};
