import type { Guide } from "./guide.ts";

export const guidesEn: readonly Guide[] = [
  {
    slug: "klaim-dari-hp",
    title: "Claim JHT from a phone",
    lead: "About 20 minutes. Free. You need not come to an office.",
    steps: [
      {
        heading: "Have four things at hand",
        text: "Identity card, membership card, letter of leaving and bank book. Put them on a bright table.",
        picture: { file: "first", shows: "The first page with the button to begin." },
      },
      {
        heading: "Check first whether you can claim",
        text: "Press Start. Choose why you stopped working. We answer yes or not yet. If not yet, we name the day.",
        picture: { file: "check", shows: "The question why you claim, with its answers." },
      },
      {
        heading: "Fill in who you are, and the code",
        text: "Write name, NIK, date of birth and membership number. We send six digits to your phone. They are for you alone.",
      },
      {
        heading: "Photograph the documents",
        text: "One by one. The network drops? What was sent is safe. Go on whenever you like.",
        picture: { file: "documents", shows: "The list of documents and which have been received." },
      },
      { heading: "Check, then send", text: "Read all once more. Press Send claim. Keep your claim code." },
      {
        heading: "Choose a time for the interview",
        text: "Morning, midday and evening. By video, about 10 minutes. By telephone too.",
        picture: { file: "time", shows: "Free times for the interview." },
      },
      {
        heading: "Wait for the money",
        text: "Two officers check your file. The money is there within 5 working days after the file is complete and correct. The day stands on the status page.",
        picture: { file: "status", shows: "The status page: the money has been sent." },
      },
    ],
  },
  {
    slug: "foto-dokumen",
    title: "Photos that can be read",
    lead: "A clear photo makes the claim faster. No good camera is needed.",
    steps: [
      {
        heading: "Find a bright place",
        text: "Near a window is best. Switch the flash off. Let no shadow fall on the paper.",
        picture: { file: "upload", shows: "The page that sends a photo, with an example of a good one." },
      },
      {
        heading: "All corners in the picture",
        text: "Hold the phone straight above the paper. Four corners in the photo.",
      },
      { heading: "Read it", text: "If you can read the letters, so can we. Blurred? Once more." },
      {
        heading: "A weak signal is no trouble",
        text: "We make the photo smaller first. When the network drops, sending goes on from where it was.",
      },
    ],
  },
  {
    slug: "wawancara",
    title: "The interview by video",
    lead: "An officer wants to see that the claim is yours. About 10 minutes.",
    steps: [
      {
        heading: "Come in 10 minutes before",
        text: "Open the link in our message. We try your camera and sound first.",
        picture: { file: "waiting-room", shows: "The waiting room with your place and your own camera." },
      },
      {
        heading: "Hold your original identity card",
        text: "The officer asks to see it. Sit where it is bright and quiet.",
      },
      {
        heading: "Answer calmly",
        text: "The officer asks about your work and your account. An officer never asks for money, a PIN or a code.",
      },
      {
        heading: "If it drops or is missed",
        text: "Your claim stays. We keep a new time for you, or an officer calls.",
      },
    ],
  },
  {
    slug: "tanpa-hp",
    title: "No phone or no internet",
    lead: "Just come to any branch. Nobody is sent home.",
    steps: [
      {
        heading: "Meet the officer at the door",
        text: "Say that you want to claim JHT. You are led to a kiosk or to the help desk.",
      },
      {
        heading: "Fill in at the kiosk, or with an officer",
        text: "The letters are large and can be read aloud. Documents are photographed there.",
      },
      {
        heading: "Interview on the same day",
        text: "Where an officer is free you are heard on that day. Pregnant, old, ill and disabled people come first.",
      },
      {
        heading: "Keep the claim code",
        text: "With it you go on at home, on a relative's phone, or ask by telephone 1500 000.",
      },
    ],
  },
  {
    slug: "dibantu-keluarga",
    title: "Helped by family",
    lead: "A child or a relative may help. The claim stays yours.",
    steps: [
      {
        heading: "You give consent",
        text: "Open your claim, then press Ask your family to help. You consent by a code to your own phone, or in front of an officer.",
      },
      {
        heading: "What is allowed and what is not",
        text: "A helper may fill in, photograph documents and choose a time. A helper may not change the account or be interviewed for you.",
      },
      {
        heading: "Consent ends",
        text: "It ends by itself, and you may take it back at any time. All that a helper does is recorded and shown to you.",
      },
      { heading: "Pay nobody", text: "Whoever asks money for a claim is not from us. Report it: 1500 000." },
    ],
  },
  {
    slug: "ahli-waris",
    title: "Family of a member who died",
    lead: "The savings are the heirs' right. We help step by step.",
    steps: [
      {
        heading: "Who may claim",
        text: "Husband, wife or children first. If there are none: parents, grandchildren, grandparents, siblings, then parents-in-law, in the law's order.",
      },
      {
        heading: "Prepare the papers",
        text: "Death certificate, letter of heirs, your identity card and the member's card. For a child, the birth certificate.",
      },
      {
        heading: "Begin at home",
        text: "Press Start a claim, then choose heirs. The member's data are opened only after we have seen the papers. The last step is at a branch: bring the original papers and the claim code.",
      },
      {
        heading: "Not complete is no trouble",
        text: "We keep your claim. We say which paper is missing and where to get it.",
      },
    ],
  },
  {
    slug: "phk-banyak-orang",
    title: "Laying off many people: for HR",
    lead: "The company prepares. Each worker decides alone, on their own phone.",
    steps: [
      {
        heading: "First report who left",
        text: "Sign in at the companies' page. Send one CSV or XLSX file. We answer each row.",
      },
      {
        heading: "Make the list, send one proof",
        text: "Choose Many people at once. Add that report. Send the proof of the layoff once for all.",
      },
      {
        heading: "Hand it to the branch",
        text: "The branch checks the proof. Then it sets interview times aside. We tell you.",
      },
      {
        heading: "We tell the workers ourselves",
        text: "Each gets one message. They may agree, contradict, or claim alone. Nobody is forced.",
      },
      {
        heading: "What you see",
        text: "Only who has agreed. Not the bank account, the papers or the claim. Never ask workers for their code.",
      },
    ],
  },
  {
    slug: "waspada-penipuan",
    title: "Know a fraud",
    lead: "This service is free from the beginning until the money is there.",
    steps: [
      {
        heading: "We never ask for money",
        text: "No fee, no tax beforehand, no thanks in money. Whoever asks is not from us.",
      },
      { heading: "The code is for you alone", text: "No officer asks for your six digits. Tell nobody." },
      {
        heading: "Look at the address",
        text: "A true link always leads to the address of this site. In doubt? Press nothing. Call 1500 000.",
      },
      { heading: "It happened already?", text: "Call 1500 000 now. We hold the payment and look into it." },
    ],
  },
];
