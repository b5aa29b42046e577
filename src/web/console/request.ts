import type { FastifyRequest } from "fastify";
import type { Staff } from "../../access/index.ts";
import type { StaffActor } from "../../casework/index.ts";
import { formOf as formOfBody } from "../portal/fields.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; null on the sign-in page only. */
    staff: Staff | null;
  }
}

/** The officer behind a request that the console's porter let through. */
export function staffOf(request: FastifyRequest): Staff {
  if (!request.staff) throw new Error("A page of the console was reached without signing in");
  return request.staff;
}

export const actorOf = (staff: Staff): StaffActor => ({
  kind: "STAFF",
  id: staff.id,
  role: staff.role,
  officeId: staff.officeId,
});

/** A posted form: a flat record of texts, whatever was sent. */
export const formOf = ({ body }: FastifyRequest): Readonly<Record<string, string>> => formOfBody(body);

export const queryOf = (request: FastifyRequest): Readonly<Record<string, string | undefined>> =>
  request.query as Record<string, string | undefined>;

/** The cookie of a session: read by the console only, never by scripts, never sent from another site. */
export const sessionCookie = "petugas";
