/** The JSON of a draft: checked half a second after the last key, the troubles listed below with their fields. */
const area = document.querySelector<HTMLTextAreaElement>("[data-check]");
const told = document.querySelector<HTMLElement>("[data-troubles]");

type Answer = { readonly words: string; readonly troubles: ReadonlyArray<{ at: string; message: string }> };

async function check(text: string, where: HTMLElement, url: string): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    body: new URLSearchParams({ json: text }),
    headers: { accept: "application/json" },
    credentials: "same-origin",
  }).catch(() => null);
  if (answer?.status === 401) return location.reload();
  if (!answer?.ok) return;
  const { words, troubles } = (await answer.json()) as Answer;
  const bold = document.createElement("b");
  bold.textContent = words;
  const line = document.createElement("p");
  line.append(bold);
  const list = document.createElement("ul");
  for (const { at, message } of troubles) {
    const item = document.createElement("li");
    const field = document.createElement("code");
    field.textContent = at;
    item.append(field, `: ${message}`);
    list.append(item);
  }
  where.replaceChildren(line, list);
}

if (area && told) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(area.value, told, area.dataset["check"]!), 500);
  });
}
