import { monitorEventLoopDelay } from "node:perf_hooks";
import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { sql } from "kysely";
import type { House } from "../house.ts";

/** For machines that watch the service: is it alive, is it ready, how does it do (Prometheus text). */
export const healthDoor =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    app.addHook("onClose", async () => {
      delay.disable();
    });
    const counts = new Map<string, { count: number; seconds: number }>();
    app.addHook("onResponse", async (request, reply) => {
      const key = `method="${request.method}",route="${request.routeOptions.url ?? "none"}",status="${reply.statusCode}"`;
      const seen = counts.get(key) ?? { count: 0, seconds: 0 };
      seen.count += 1;
      seen.seconds += reply.elapsedTime / 1000;
      counts.set(key, seen);
    });

    app.get("/healthz", async (_request, reply) => reply.type("text/plain").send("ok\n"));
    app.get("/readyz", async (_request, reply) => {
      try {
        await sql`select 1`.execute(house.db);
        return await reply.type("text/plain").send("ready\n");
      } catch {
        return reply.code(503).type("text/plain").send("the database does not answer\n");
      }
    });
    app.get("/metrics", async (_request, reply) => {
      const lines = [
        "# TYPE process_resident_memory_bytes gauge",
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        "# TYPE nodejs_eventloop_delay_p99_seconds gauge",
        `nodejs_eventloop_delay_p99_seconds ${delay.percentile(99) / 1e9}`,
        "# TYPE pg_pool_connections gauge",
        `pg_pool_connections{state="total"} ${house.pool.totalCount}`,
        `pg_pool_connections{state="idle"} ${house.pool.idleCount}`,
        `pg_pool_connections{state="waiting"} ${house.pool.waitingCount}`,
        "# TYPE http_requests_total counter",
        ...[...counts].map(([labels, { count }]) => `http_requests_total{${labels}} ${count}`),
        "# TYPE http_request_seconds_total counter",
        ...[...counts].map(([labels, { seconds }]) => `http_request_seconds_total{${labels}} ${seconds}`),
      ];
      return reply.type("text/plain; version=0.0.4").send(`${lines.join("\n")}\n`);
    });
  };
