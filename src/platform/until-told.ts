/** Waits until this process is told to end: a signal, or the parent that started it is gone. */
export const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
    if (process.send) process.once("disconnect", () => resolve());
  });
