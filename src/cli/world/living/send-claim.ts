import {
  answerProof,
  listHeirs,
  markOfHeirs,
  saveAnswers,
  saveBank,
  saveHeir,
  saveHeirBank,
  seenAtDesk,
  startClaim,
  submitClaim,
  submitHeirsClaim,
  type Declared,
} from "../../../claims/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import { identityJobs } from "../../../identity/index.ts";
import { compareNames, findMemberByNik, parsePhone } from "../../../members/index.ts";
import { paths } from "../../../web/paths.ts";
import { spouseOf } from "../papers/family.ts";
import { factOf, must, Stopped, type Scene } from "./scene.ts";

const declared = (name: string, reason: string): Declared => ({
  lang: "id",
  lines: [
    { section: "Diri", question: "Nama", answer: name },
    { section: "Alasan", question: "Alasan klaim", answer: reason },
  ],
  sentence: "Saya menyatakan semua isian ini benar.",
});

/** As the portal keeps what is typed: with the country's number in front. */
const phoneOf = ({ story: { member } }: Scene): string => parsePhone(member.phone) ?? member.phone;

const contactOf = (scene: Scene) =>
  ({ channel: scene.story.nth % 9 === 4 ? "SMS" : "WHATSAPP", phone: phoneOf(scene), email: null }) as const;

/** When the claimant sits down with it: in the evening; heirs in the morning, before they go to the branch. */
const begunAt = ({ at, byHeirs, story: { sentOn } }: Scene): Date => at(sentOn, byHeirs ? 8 : 19);

/** A draft with its first answers. @returns the claim's id, and the papers that the law asks for */
export async function beginClaim(scene: Scene): Promise<{ claimId: string; papers: readonly string[] }> {
  const { house, asOf, story } = scene;
  const { member: told, answers, nth } = story;
  const member = await findMemberByNik(house.db, house.keys, told.nik);
  if (!member) throw new Stopped("The member is not in the database");
  const home = asOf(begunAt(scene));
  const claimId = await house.db
    .transaction()
    .execute((tx) =>
      startClaim(tx, home, {
        member,
        person: { nik: told.nik, name: told.name, birthDate: told.birthDate, kpj: told.memberships[0]!.kpj },
        contact: contactOf(scene),
        contactIndex: house.keys.index(`phone:${phoneOf(scene)}`, "contact"),
        lang: nth % 23 === 7 ? "en" : "id",
        checks: { name: nth % 13 === 6 ? "NEAR" : "MATCH", contactKnown: true },
      }),
    );
  const saved = must("Its answers were not taken", await saveAnswers(home, claimId, answers));
  return { claimId, papers: saved.decision?.documents.map(({ code }) => code) ?? [] };
}

/** Some papers of a claim, one after the other; the card is one that will be asked for again where the story says so. */
export async function sendPapers(scene: Scene, claimId: string, papers: readonly string[]): Promise<void> {
  const spoilt = scene.mended || scene.story.ending === "CORRECTION";
  for (const code of papers) await scene.send(claimId, begunAt(scene), code, spoilt && code === "KTP");
}

/** The claimant fills in the rest and sends it; the civil registry is asked. */
export async function sendClaim(scene: Scene, claimId: string, papers: readonly string[]): Promise<void> {
  const { house, asOf, at, story } = scene;
  const { member, answers, sentOn } = story;
  const { bank: bankCode, account, holder } = member.bankAccounts[0]!;
  const home = asOf(at(sentOn, 19, 9));
  await saveBank(home, claimId, { bankCode, account, holder }, compareNames(member.name, holder));
  await sendPapers(scene, claimId, papers);
  must("It was not sent", await submitClaim(home, { claimId, declared: declared(member.name, answers.reason) }));
  const jobs = identityJobs({ ...home, helpLink: "", resumeLink: house.config.publicUrl + paths.resume.code });
  await jobs["ask-civil-registry"]!(factOf(claimId));
}

/** The widow or widower names themselves at home and goes to the branch, where an officer sends it with them. */
export async function sendHeirsClaim(scene: Scene, claimId: string): Promise<void> {
  const { house, asOf, at, interviewer: actor, story, zone } = scene;
  const { db, keys } = house;
  const home = asOf(begunAt(scene));
  const person = spouseOf(story);
  const heir = { person, relation: "SPOUSE", share: null, paidThrough: null, contact: contactOf(scene) } as const;
  must("The heir was not taken", await saveHeir(home, { claimId, place: null, answers: heir }));
  const [named] = await listHeirs(db, keys, claimId);
  const { bank: bankCode, account } = story.member.bankAccounts[0]!;
  const bank = { bankCode, account, holder: person.name };
  must("The account was not taken", await saveHeirBank(home, { claimId, heirId: named!.id }, bank, "MATCH"));
  const again = must("Its answers were not taken", await saveAnswers(home, claimId, {}));
  await sendPapers(scene, claimId, again.decision?.documents.map(({ code }) => code) ?? []);
  const desk = asOf(at(story.sentOn, 10));
  const papers = (await documentsOfClaim(db, claimId)).map(({ id }) => id);
  must("It was not proved", await answerProof(desk, { actor, claimId, proof: "PROVED", why: "", shown: papers }));
  const shown = markOfHeirs(await listHeirs(db, keys, claimId));
  const words = declared(person.name, story.answers.reason);
  must(
    "It was not sent",
    await submitHeirsClaim(desk, { actor, claimId, seen: seenAtDesk, shown, zone, declared: words }),
  );
}
