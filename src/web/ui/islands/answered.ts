/**
 * A page that came as the answer to a form, such as one with mistakes in it. Going back to it shows it as the browser kept it,
 * with what was said and typed; but where a service worker answers, the browser has kept nothing, and would show a page of its
 * own about sending a form again. There the page is asked for anew, and nothing is sent twice.
 */
if (navigator.serviceWorker?.controller) history.replaceState(history.state, "", location.href);

export {};
