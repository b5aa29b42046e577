import { openHouse } from "../house.ts";
import type { Config } from "../platform/config.ts";
import { untilTold } from "../platform/until-told.ts";
import { startWorker } from "./worker.ts";

/**
 * The worker process; several may run side by side. Told to end, it begins nothing new and waits for what runs.
 * @returns the exit code
 */
export async function work(config: Config): Promise<number> {
  const house = openHouse(config, "worker", 14);
  await house.pool.query("select 1 from offices limit 1");
  await house.law.refresh();
  const worker = await startWorker(house);
  process.send?.({ ready: true });
  await untilTold();
  // What still runs holds its connection, and closing would wait for it: it is cut off here and done again by the next worker.
  if (!(await worker.stop())) process.exit(1);
  await house.close();
  return 0;
}
