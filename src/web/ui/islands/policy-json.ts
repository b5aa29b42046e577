/** The JSON of a draft: checked half a second after the last key, the troubles listed below with their fields. */
const area = document.querySelector<HTMLTextAreaElement>("[data-check]");
const told = document.querySelector<HTMLElement>("[data-troubles]");

type Trouble = { readonly at: string; readonly place: string; readonly message: string };
type Answer = { readonly words: string; readonly troubles: readonly Trouble[] };

/** The number of the latest check: an answer that a later one overtook says nothing. */
let latest = 0;

const inBold = (words: string): HTMLElement => {
  const line = document.createElement("p");
  line.append(Object.assign(document.createElement("b"), { textContent: words }));
  return line;
};

async function check({ value, dataset }: HTMLTextAreaElement, where: HTMLElement): Promise<void> {
  const number = ++latest;
  const answer = await fetch(dataset["check"]!, {
    method: "POST",
    body: new URLSearchParams({ json: value }),
    headers: { accept: "application/json" },
    credentials: "same-origin",
    redirect: "manual",
  }).catch(() => null);
  if (number !== latest || answer === null) return;
  // Loading the page anew would throw away what was typed.
  if (answer.status === 401 || answer.type === "opaqueredirect")
    return where.replaceChildren(inBold(dataset["signedOut"]!));
  if (!answer.ok) return;
  const { words, troubles } = (await answer.json()) as Answer;
  if (number !== latest) return;
  const list = document.createElement("ul");
  for (const { at, place, message } of troubles) {
    const item = document.createElement("li");
    const field = Object.assign(document.createElement("code"), { textContent: at });
    item.append(...(place === at ? [field] : [`${place} (`, field, ")"]), `: ${message}`);
    list.append(item);
  }
  where.replaceChildren(inBold(words), list);
}

if (area && told) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(area, told), 500);
  });
}
