/**
 * A text of JSON on a sheet: as high as it is long, its lines numbered and wrapped, what is wrong marked at its line. Behind the
 * text lies the same once more, line by line and unseen: it says where each line ends up.
 */
export class JsonSheet {
  readonly area: HTMLTextAreaElement;
  readonly #sheet: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #mirror = document.createElement("div");
  #lines: Readonly<Record<string, number>> = {};
  #here = 0;

  constructor(area: HTMLTextAreaElement, sheet: HTMLElement, notes: HTMLElement) {
    [this.area, this.#sheet, this.#notes] = [area, sheet, notes];
    this.#lines = JSON.parse(area.dataset["lines"] ?? "{}") as Record<string, number>;
    this.#mirror.className = "la-sheet__lines";
    this.#mirror.setAttribute("aria-hidden", "true");
    const paper = document.createElement("div");
    paper.className = "la-sheet__paper";
    area.before(paper);
    paper.append(this.#mirror, area, notes);
    sheet.classList.add("la-sheet--live");
    this.draw();
    new ResizeObserver(() => this.#place()).observe(paper);
  }

  /** What the server says of the text: the notes on it, and where its fields stand. */
  told(notes: string, lines: Readonly<Record<string, number>>): void {
    this.#notes.innerHTML = notes;
    this.#lines = lines;
    this.draw();
  }

  /** After the text has changed: its lines anew. */
  draw(): void {
    const texts = this.area.value.split("\n");
    const rows = [...this.#mirror.children];
    texts.forEach((text, index) => {
      const row = rows[index] ?? this.#mirror.appendChild(document.createElement("div"));
      if (row.textContent !== text) row.textContent = text;
    });
    for (const row of rows.slice(texts.length)) row.remove();
    this.#place();
  }

  /** Shows the line of a field. */
  show(pointer: string): void {
    this.#here = this.#lines[pointer] ?? 0;
    this.#place();
    const row = this.#mirror.children[this.#here - 1] as HTMLElement | undefined;
    if (!row) return;
    const { scrollTop, clientHeight } = this.#sheet;
    if (row.offsetTop < scrollTop || row.offsetTop + row.offsetHeight > scrollTop + clientHeight)
      this.#sheet.scrollTop = row.offsetTop - clientHeight / 3;
  }

  /** Each note behind its line where there is room, else below it. */
  #place(): void {
    const rows = [...this.#mirror.children] as HTMLElement[];
    const notes = [...this.#notes.querySelectorAll<HTMLElement>("[data-line]")];
    const wrong = new Set(notes.map(({ dataset }) => Number(dataset["line"])));
    rows.forEach((row, index) => {
      row.classList.toggle("is-wrong", wrong.has(index + 1));
      row.classList.toggle("is-here", index + 1 === this.#here);
    });
    const width = this.#mirror.clientWidth;
    let free = 0;
    for (const note of notes) {
      const row = rows[Math.min(Number(note.dataset["line"]), rows.length) - 1];
      if (!row) continue;
      const text = document.createRange();
      text.selectNodeContents(row);
      const end = [...text.getClientRects()].at(-1);
      const right = end ? end.right - this.#mirror.getBoundingClientRect().left : 0;
      const beside = width - right > 220 && row.offsetTop >= free - 8;
      note.style.left = beside ? `${right + 12}px` : "";
      const top = beside ? row.offsetTop : Math.max(row.offsetTop + row.offsetHeight, free);
      note.style.top = `${top}px`;
      free = top + note.offsetHeight + 2;
    }
  }
}
