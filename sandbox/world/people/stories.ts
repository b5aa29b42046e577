import type { Job, Story } from "./story.ts";

const resigned = (months: number, wage: number, endedDaysAgo = 70, letterDaysAgo: number | null = 65): Job => ({
  months,
  wage,
  endedDaysAgo,
  letterDaysAgo,
  endReason: "RESIGN",
});
const laidOff = (months: number, wage: number, endedDaysAgo = 60): Job => ({
  months,
  wage,
  endedDaysAgo,
  letterDaysAgo: endedDaysAgo,
  endReason: "PHK",
});
const retired = (months: number, wage: number, endedDaysAgo = 90): Job => ({
  months,
  wage,
  endedDaysAgo,
  endReason: "PENSIUN_56",
});
const working = (months: number, wage: number): Job => ({ months, wage, endedDaysAgo: null });

/** What the law says of each. */
const OF_THE_LAW: readonly Story[] = [
  {
    name: "Siti Nurhasanah",
    sex: "F",
    ageMonths: 352,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(31, 5_060_000)],
    expect: ({ eligible, account }) => `${eligible}; transfer to ${account} succeeds.`,
  },
  {
    name: "Andi Prasetyo",
    sex: "M",
    ageMonths: 376,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(44, 6_200_000)],
    expect: ({ eligible, account }) => `${eligible}; transfer to ${account} succeeds.`,
  },
  {
    name: "Sugeng Raharjo",
    sex: "M",
    ageMonths: 685,
    branch: "MAMPANG",
    reason: "PENSIUN_56",
    jobs: [retired(66, 5_400_000)],
    expect: ({ eligible, account }) => `${eligible}; transfer to ${account} succeeds.`,
  },
  {
    name: "Tuti Herawati",
    sex: "F",
    ageMonths: 680,
    branch: "JAKARTA-CEGER",
    reason: "PENSIUN_56",
    jobs: [working(50, 4_900_000)],
    expect: ({ eligible, account }) =>
      `${eligible}; still working, which does not matter at 56; transfer to ${account} succeeds.`,
  },
  {
    name: "Rina Permatasari",
    sex: "F",
    ageMonths: 330,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(25, 5_300_000, 12, 10)],
    expect: ({ waitsUntil }) => `Not yet: the waiting month after the employer's letter ends on ${waitsUntil}.`,
  },
  {
    name: "Fajar Nugroho",
    sex: "M",
    ageMonths: 410,
    branch: "JAKARTA-CEGER",
    reason: "PHK",
    jobs: [laidOff(38, 5_700_000, 12)],
    expect: ({ waitsUntil }) => `Not yet: the waiting month after the last day of work ends on ${waitsUntil}.`,
  },
  {
    name: "Bambang Sutejo",
    sex: "M",
    ageMonths: 668,
    branch: "MAMPANG",
    reason: "PENSIUN_56",
    jobs: [working(120, 7_000_000)],
    expect: ({ waitsUntil }) => `Not yet: turns 56 on ${waitsUntil}.`,
  },
  {
    name: "Lina Marlina",
    sex: "F",
    ageMonths: 400,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [working(40, 5_900_000)],
    expect: () => "Not eligible: still working, no end of employment is recorded.",
  },
  {
    name: "Yudi Kurniawan",
    sex: "M",
    ageMonths: 365,
    branch: "BEKASI",
    reason: "RESIGN",
    jobs: [resigned(30, 5_100_000, 75, 74), working(1, 5_500_000)],
    expect: () => "Not eligible: resigned, but works for another employer since last month.",
  },
  {
    name: "Wulan Safitri",
    sex: "F",
    ageMonths: 340,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(28, 5_000_000, 80, null)],
    expect: () => "Not yet: the employer has issued no letter, so the waiting month has not begun.",
  },
  {
    name: "Hendra Saputra",
    sex: "M",
    ageMonths: 470,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(100, 12_500_000)],
    expect: ({ eligible, account }) =>
      `${eligible}; above Rp50.000.000, the NIK is valid for tax; transfer to ${account} succeeds.`,
  },
  {
    name: "Ratna Kusumawati",
    sex: "F",
    ageMonths: 455,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(90, 11_000_000)],
    taxId: "NONE",
    expect: ({ eligible, account }) =>
      `${eligible}; above Rp50.000.000 without a tax number: asked for the NPWP; transfer to ${account} succeeds.`,
  },
  {
    name: "Tono Sudarsono",
    sex: "M",
    ageMonths: 520,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(200, 7_500_000)],
    partialYearsAgo: 3,
    expect: ({ eligible, account, paidOn }) =>
      `${eligible} because a tenth was already paid on ${paidOn}, more than two calendar years ago; transfer to ${account} succeeds.`,
  },
  {
    name: "Maya Anggraini",
    sex: "F",
    ageMonths: 500,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(170, 6_800_000)],
    partialYearsAgo: 1,
    expect: ({ eligible, account, paidOn }) =>
      `${eligible}; shares its exemption with the tenth paid on ${paidOn}; transfer to ${account} succeeds.`,
  },
  {
    name: "Doni Ardiansyah",
    sex: "M",
    ageMonths: 425,
    branch: "TANGERANG",
    reason: "RESIGN",
    jobs: [resigned(36, 5_600_000), { ...resigned(24, 4_400_000, 1300, 1290), ownCard: true }],
    expect: ({ eligible, account }) =>
      `${eligible}; two cards (KPJ) are counted together; transfer to ${account} succeeds.`,
  },
  {
    name: "Kartika Sukmawati",
    sex: "F",
    ageMonths: 390,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(30, 4_800_000, 1200, 1190)],
    paidOutYearsAgo: 2,
    expect: ({ paidOn }) => `Nothing to pay: the balance is Rp0, everything was paid on ${paidOn}.`,
  },
];

/** What the bank does. */
const OF_THE_BANK: readonly Story[] = [
  {
    name: "Rizky Maulana",
    sex: "M",
    ageMonths: 342,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(33, 5_200_000)],
    accountEnding: "908",
    holder: "Risky Maulana",
    expect: ({ eligible, account }) =>
      `${eligible}; ${account} belongs to RISKY MAULANA: a near match, shown to a human, then the transfer succeeds.`,
  },
  {
    name: "Nita Wahyuni",
    sex: "F",
    ageMonths: 361,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(29, 4_900_000)],
    accountEnding: "907",
    holder: "Joko Waluyo",
    expect: ({ eligible, account }) =>
      `${eligible}; but ${account} belongs to somebody else: the mismatch is explained.`,
  },
  {
    name: "Clara Simbolon",
    sex: "F",
    ageMonths: 350,
    branch: "MEDAN",
    reason: "RESIGN",
    jobs: [resigned(27, 4_700_000)],
    accountEnding: "912",
    expect: ({ eligible, account }) => `${eligible}; but the bank does not know ${account}.`,
  },
  {
    name: "Dedi Firmansyah",
    sex: "M",
    ageMonths: 388,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(41, 5_500_000)],
    accountEnding: "901",
    expect: ({ eligible, account }) => `${eligible}; the bank refuses the transfer: ${account} is closed.`,
  },
  {
    name: "Eka Setiawati",
    sex: "F",
    ageMonths: 372,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(35, 5_150_000)],
    accountEnding: "902",
    expect: ({ eligible, account }) => `${eligible}; the bank refuses the transfer: ${account} is inactive.`,
  },
  {
    name: "Agus Salman",
    sex: "M",
    ageMonths: 415,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(45, 5_800_000)],
    accountEnding: "903",
    expect: ({ eligible, account }) =>
      `${eligible}; the bank books the transfer to ${account} but its answer never comes; paid once.`,
  },
  {
    name: "Putri Ramadhani",
    sex: "F",
    ageMonths: 333,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(26, 5_050_000)],
    accountEnding: "904",
    expect: ({ eligible, account }) =>
      `${eligible}; the bank answers ten seconds late for ${account}; the transfer succeeds.`,
  },
  {
    name: "Intan Puspita",
    sex: "F",
    ageMonths: 357,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(32, 5_250_000)],
    accountEnding: "905",
    expect: ({ eligible, account }) => `${eligible}; the transfer to ${account} is pending at first, then succeeds.`,
  },
  {
    name: "Bayu Sagara",
    sex: "M",
    ageMonths: 366,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(34, 5_350_000)],
    accountEnding: "906",
    expect: ({ eligible, account }) => `${eligible}; the bank reports the transfer to ${account} twice; paid once.`,
  },
  {
    name: "Galih Pamungkas",
    sex: "M",
    ageMonths: 379,
    branch: "SEMARANG",
    reason: "PHK",
    jobs: [laidOff(37, 4_300_000)],
    accountEnding: "910",
    expect: ({ eligible, account }) => `${eligible}; the transfer to ${account} is pending at first, then fails.`,
  },
  {
    name: "Wahyu Pratomo",
    sex: "M",
    ageMonths: 405,
    branch: "SURABAYA",
    reason: "RESIGN",
    jobs: [resigned(39, 5_450_000)],
    accountEnding: "911",
    expect: ({ eligible, account }) =>
      `${eligible}; the bank drops the first transfer to ${account} unbooked; a retry succeeds.`,
  },
  {
    name: "Arum Kinasih",
    sex: "F",
    ageMonths: 347,
    branch: "YOGYAKARTA",
    reason: "PHK",
    jobs: [laidOff(30, 3_900_000)],
    bank: "009",
    expect: ({ eligible, account }) =>
      `${eligible}; ${account} is at the agency's own bank: the transfer inside it succeeds.`,
  },
  {
    name: "Hartini Soebroto",
    sex: "F",
    ageMonths: 700,
    branch: "SURABAYA",
    reason: "PENSIUN_56",
    jobs: [retired(260, 16_000_000)],
    expect: ({ eligible, account }) => `${eligible}; too much for BI-FAST: goes to ${account} by SKN and succeeds.`,
  },
  {
    name: "Gunawan Adiputra",
    sex: "M",
    ageMonths: 705,
    branch: "MAMPANG",
    reason: "PENSIUN_56",
    jobs: [retired(290, 58_000_000)],
    expect: ({ eligible, account }) => `${eligible}; too much for SKN: goes to ${account} by RTGS and succeeds.`,
  },
];

/** Who can be reached how, who lives where, and what the civil registry says. */
const OF_THE_PERSON: readonly Story[] = [
  {
    name: "Sri Wahyuningsih",
    sex: "F",
    ageMonths: 430,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(36, 4_950_000)],
    phoneEnding: "0000",
    expect: ({ eligible, account }) =>
      `${eligible}; has no WhatsApp: messages come by SMS; transfer to ${account} succeeds.`,
  },
  {
    name: "Parto Wijoyo",
    sex: "M",
    ageMonths: 560,
    branch: "MAMPANG",
    reason: "RESIGN",
    jobs: [resigned(70, 4_600_000)],
    phoneEnding: "9999",
    expect: ({ eligible, account }) =>
      `${eligible}; neither WhatsApp nor SMS get through: messages come by e-mail; transfer to ${account} succeeds.`,
  },
  {
    name: "Nurul Fadilah",
    sex: "F",
    ageMonths: 345,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(28, 4_850_000)],
    phoneEnding: "1111",
    expect: ({ eligible, account }) =>
      `${eligible}; WhatsApp takes messages and fails later: they come again by SMS; transfer to ${account} succeeds.`,
  },
  {
    name: "Surya Atmaja",
    sex: "M",
    ageMonths: 395,
    branch: "BANDUNG",
    reason: "RESIGN",
    jobs: [resigned(31, 4_750_000)],
    phoneEnding: "8888",
    expect: ({ eligible, account }) =>
      `${eligible}; WhatsApp and SMS both take messages and fail later: they come by e-mail; transfer to ${account} succeeds.`,
  },
  {
    name: "Ketut Suardani",
    sex: "F",
    ageMonths: 368,
    branch: "DENPASAR",
    reason: "PHK",
    jobs: [laidOff(33, 4_200_000)],
    expect: ({ eligible, account }) =>
      `${eligible}; interview times are shown in WITA; transfer to ${account} succeeds.`,
  },
  {
    name: "Yosefina Rumbiak",
    sex: "F",
    ageMonths: 355,
    branch: "JAYAPURA",
    reason: "RESIGN",
    jobs: [resigned(30, 4_400_000)],
    expect: ({ eligible, account }) =>
      `${eligible}; interview times are shown in WIT; transfer to ${account} succeeds.`,
  },
  {
    name: "Partini Wagiyem",
    sex: "F",
    ageMonths: 866,
    branch: "MAMPANG",
    reason: "PENSIUN_56",
    jobs: [retired(96, 2_900_000, 2400)],
    expect: ({ eligible, account }) =>
      `${eligible}; 72 years old, priority and help by a relative; transfer to ${account} succeeds.`,
  },
  {
    name: "Marjono Hadi",
    sex: "M",
    ageMonths: 620,
    branch: "MAMPANG",
    reason: "PHK",
    jobs: [laidOff(60, 5_000_000)],
    deceased: true,
    family: [{ name: "Sri Hartati", accountEnding: "901" }, { name: "Sri Hartati" }, { name: "Dimas Hadi" }],
    expect: ({ family }) =>
      `Stopped: the civil registry says that this person has died, so somebody else is at the keyboard. Heirs claim with reason MENINGGAL and finish at the branch; their accounts: ${family} (the first is refused by the bank).`,
  },
  {
    name: "Yusuf Hidayat",
    sex: "M",
    ageMonths: 383,
    branch: "BOGOR",
    reason: "RESIGN",
    jobs: [resigned(29, 4_650_000)],
    civilName: "Yusup Hidayat",
    expect: ({ eligible, account }) =>
      `${eligible}; the civil registry writes the name with one letter different (Yusup): an officer decides; transfer to ${account} succeeds.`,
  },
];

const atBranch = "the claim can be sent once an officer has seen the person and the original KTP at a branch";

/** Who is seen once at the branch: reasons that the online list leaves out (DOMAIN 1.2). */
const OF_THE_BRANCH: readonly Story[] = [
  {
    name: "Slamet Riyadi",
    sex: "M",
    ageMonths: 560,
    branch: "MAMPANG",
    reason: "CACAT_TOTAL",
    jobs: [{ months: 64, wage: 5_250_000, endedDaysAgo: 45, endReason: "CACAT_TOTAL" }],
    expect: ({ eligible, account }) =>
      `${eligible}; no waiting month, a doctor's letter is asked for; ${atBranch}; transfer to ${account} succeeds.`,
  },
  {
    name: "Endang Lestari",
    sex: "F",
    ageMonths: 540,
    branch: "MAMPANG",
    reason: "BPU_BERHENTI",
    segment: "BPU",
    jobs: [{ months: 52, wage: 3_000_000, endedDaysAgo: 50, endReason: "BPU_BERHENTI" }],
    expect: ({ eligible, account }) =>
      `${eligible}; an own business that stopped; ${atBranch}; transfer to ${account} succeeds.`,
  },
  {
    name: "Melati Kusnadi",
    sex: "F",
    ageMonths: 450,
    branch: "MAMPANG",
    reason: "KELUAR_WNI",
    jobs: [{ months: 70, wage: 6_900_000, endedDaysAgo: 40, endReason: "KELUAR_WNI" }],
    expect: ({ eligible, account }) =>
      `${eligible} for who was in Indonesia more than 183 days of the last twelve months, else two officers write the tax; ${atBranch}; transfer to ${account} succeeds.`,
  },
  {
    name: "Kenji Takahara",
    sex: "M",
    ageMonths: 500,
    branch: "MAMPANG",
    reason: "KELUAR_WNA",
    citizenship: "WNA",
    jobs: [{ months: 58, wage: 18_000_000, endedDaysAgo: 35, endReason: "KELUAR_WNA" }],
    expect: ({ eligible, account }) =>
      `${eligible} for who was in Indonesia more than 183 days of the last twelve months, else two officers write the tax; ${atBranch} (a foreigner: passport and KITAS or KITAP); transfer to ${account} succeeds.`,
  },
];

export const STORIES: readonly Story[] = [...OF_THE_LAW, ...OF_THE_BANK, ...OF_THE_PERSON, ...OF_THE_BRANCH];
