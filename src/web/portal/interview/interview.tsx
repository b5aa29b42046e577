import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import type { House } from "../../../house.ts";
import { needsClaimant } from "../session.ts";
import { roomPages } from "./room-pages.tsx";
import { timePages } from "./time-pages.tsx";

/** The interview, seen by the claimant: choosing a time, waiting, talking. */
export const interviewPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addHook("preHandler", needsClaimant(house));
    await app.register(timePages(house));
    await app.register(roomPages(house));
  };
