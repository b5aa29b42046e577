import type { ExerciseKind } from "./exercise.ts";
import { drawFace } from "./draw-face.ts";
import type { MadeUpPerson } from "./made-up-person.rules.ts";

/** What an officer sees by video (SVG): the claimant in a room, another in their place, or somebody close beside them. */
export function drawCamera(kind: ExerciseKind, person: MadeUpPerson): string {
  const face = kind === "FACE_OF_ANOTHER" ? person.other.face : person.face;
  // Half outside the picture: one must look to see that there are two.
  const beside = kind === "BROKER_BESIDE" ? drawFace(person.other.face, 610, 236, 1.1) : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420" viewBox="0 0 640 420" font-family="sans-serif"><rect width="640" height="420" fill="#cfd8dc"/><rect x="36" y="36" width="150" height="120" fill="#eef3f5" stroke="#90a4ae" stroke-width="6"/><path d="M111 36v120M36 96h150" stroke="#90a4ae" stroke-width="5"/>${beside}${drawFace(face, 310, 196, 1.5)}<rect y="386" width="640" height="34" fill="#1f2a33"/><text x="16" y="409" font-size="17" fill="#fff">CONTOH LATIHAN: gambar, bukan orang</text></svg>`;
}
