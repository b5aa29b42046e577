import { openHouse } from "./house.ts";
import type { Config } from "./platform/config.ts";
import { createServer } from "./web/server.ts";
import { untilTold } from "./platform/until-told.ts";

/**
 * The web process: opens the house, opens the doors, listens; on SIGTERM or SIGINT it finishes what it has begun.
 * @returns the exit code
 */
export async function serve(config: Config): Promise<number> {
  const house = openHouse(config, "web");
  await house.pool.query("select 1 from offices limit 1");
  await house.law.refresh();
  const app = await createServer(house);
  await app.listen({ host: config.host, port: config.port });
  process.send?.({ ready: true });
  await untilTold();
  await app.close();
  await house.close();
  return 0;
}
