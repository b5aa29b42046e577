import pg from "pg";

/** What was announced on the channel: kinds and ids only. A listener reads the rest from the database. */
export type News = Readonly<Record<string, string | null>>;
export type Listener = { readonly subscribe: (hear: (news: News) => void) => () => void; readonly close: () => Promise<void> };

/**
 * Hears NOTIFY on one direct connection of its own (a pooler would lose it); opened when somebody first listens, opened
 * again when it is lost. News may be missed in between: whoever listens reads the present state when it connects.
 */
export function createListener(url: string, channel = "lapak"): Listener {
  const hearers = new Set<(news: News) => void>();
  let client: pg.Client | null = null;
  let closed = false;

  async function open(): Promise<void> {
    if (client || closed) return;
    const mine = new pg.Client({ connectionString: url, keepAlive: true });
    client = mine;
    const lost = (): void => {
      if (client !== mine) return;
      client = null;
      if (!closed && hearers.size > 0) setTimeout(() => void open(), 500).unref();
    };
    mine.on("error", lost);
    mine.on("end", lost);
    mine.on("notification", ({ payload }) => {
      if (!payload) return;
      const news = JSON.parse(payload) as News;
      for (const hear of hearers) hear(news);
    });
    try {
      await mine.connect();
      await mine.query(`listen ${channel}`);
    } catch {
      lost();
    }
  }

  return {
    subscribe: (hear) => {
      hearers.add(hear);
      void open();
      return () => hearers.delete(hear);
    },
    close: async () => {
      closed = true;
      await client?.end().catch(() => {});
    },
  };
}
