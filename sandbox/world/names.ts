import type { Chance } from "./chance.ts";

export type Culture =
  "JAWA" | "SUNDA" | "BETAWI" | "BATAK" | "MINANG" | "MELAYU" | "BALI" | "BUGIS" | "TIMUR" | "PAPUA";
export type Sex = "M" | "F";

type NameList = { readonly M: readonly string[]; readonly F: readonly string[]; readonly last: readonly string[] };

const words = (text: string): readonly string[] => text.split(" ");

/** Common first and second names by the part of the country where they are common. Combinations are invented. */
const LISTS: Record<Culture, NameList> = {
  JAWA: {
    M: words(
      "Agus Bambang Budi Dwi Eko Hadi Heru Joko Slamet Sigit Sugeng Suparno Teguh Tri Wahyu Yanto Rizky " +
        "Bayu Dimas Fajar",
    ),
    F: words(
      "Sri Endang Dewi Wulan Ratna Siti Tri Rini Ningsih Sulastri Partini Ayu Dyah Retno Yuni Puji " +
        "Lestari Wahyuni Indah Nur",
    ),
    last: words(
      "Santoso Wibowo Prasetyo Nugroho Setiawan Susanto Hartono Purnomo Utomo Raharjo Widodo " +
        "Handayani Kusuma Pratama Saputra",
    ),
  },
  SUNDA: {
    M: words("Asep Dadang Ujang Cecep Deden Iwan Yayan Tatang Nandang Rudi Ridwan Gilang Rizki Aceng Encep"),
    F: words("Neng Euis Nining Yayah Lilis Imas Teti Rina Elis Iis Dede Nia Tita Wiwin Yanti"),
    last: words(
      "Hidayat Sutisna Permana Supriatna Kurniawan Gunawan Suherman Rohendi Mulyana Nurjaman Ramdani " + "Firmansyah",
    ),
  },
  BETAWI: {
    M: words("Ahmad Abdul Rojali Sabeni Maulana Rahmat Syahrul Zaenal Fikri Ilham Mahmud Fadli"),
    F: words("Fatimah Zubaidah Aisyah Nuraini Halimah Rohani Komariah Salmah Marwah Nabila Azizah Khadijah"),
    last: words("Fauzi Ramadhan Syarif Hakim Sanusi Maulana Ridho Basri Alamsyah Marzuki Iskandar Sofyan"),
  },
  BATAK: {
    M: words("Parulian Togar Maruli Binsar Hotman Jonter Saut Ronald Daniel Andreas Martua Poltak"),
    F: words("Rotua Tiur Lasma Rosmaida Duma Herlina Melva Ester Debora Maria Lamria Nurmala"),
    last: words(
      "Siregar Simanjuntak Nasution Hutapea Panjaitan Sihombing Manurung Sitorus Lubis Harahap " + "Situmorang Ginting",
    ),
  },
  MINANG: {
    M: words("Zulkifli Hendri Syafril Yusrizal Rizal Afrizal Febri Ikhsan Taufik Irwan Ferdi Doni"),
    F: words("Yusnita Elvira Desmawati Rahmi Mutia Nofrita Sarina Gusni Wirda Fitria Yulia Rika"),
    last: words("Chaniago Piliang Koto Tanjung Sikumbang Guci Jambak Malik Putra Anwar Effendi Hamdani"),
  },
  MELAYU: {
    M: words("Faisal Hamzah Ismail Junaidi Azhar Rusli Syamsul Muhammad Hasan Usman Khairul Andi"),
    F: words("Nurhayati Rosita Mariana Zahara Hasnah Salmiah Suraya Dahlia Jamilah Rukiah Farida Laila"),
    last: words("Arifin Yusuf Idris Nasir Hasyim Ibrahim Rahman Saleh Umar Syukri Amin Latif"),
  },
  BALI: {
    M: words("Wayan Made Nyoman Ketut Gede Komang Kadek Putu"),
    F: words("Niluh Luh Kadek Komang Putu Ketut Wayan Made"),
    last: words(
      "Suardana Sudiarta Wirawan Astawa Mahendra Widiantara Suryani Artini Darmayanti Sukerti " + "Pradnyana Yasa",
    ),
  },
  BUGIS: {
    M: words("Baso Amiruddin Syamsuddin Mappasessu Ambo Kamaruddin Ruslan Haris Jufri Nasrul Asrul Tahir"),
    F: words("Becce Tenri Hasnawati Murni Rahmawati Nurlina Suriani Megawati Kartini Sitti Hasni Darmi"),
    last: words("Daeng Makkawaru Mattalata Pawellangi Lamasi Tompo Syahrir Mappanganro Usman Parawansa Hafid Rauf"),
  },
  TIMUR: {
    M: words("Yohanes Frans Marthen Robert Stenly Benyamin Petrus Alfons Jefri Denny Hengky Markus"),
    F: words("Maria Yuliana Martha Deisy Olga Fransina Selvi Meike Agnes Yosefina Grace Ribka"),
    last: words("Lumentut Wowor Rumengan Latuconsina Pattiasina Tanasale Bria Nahak Seran Mandagi Sahetapy Tuhumury"),
  },
  PAPUA: {
    M: words("Yulianus Melkias Otis Paulus Isak Elia Nataniel Septinus Yosua Demianus Matius Filep"),
    F: words("Dorkas Yakomina Orpa Fransiska Naomi Sarlota Ester Welmince Rosalina Mince Debora Hana"),
    last: words("Wanggai Rumbiak Kogoya Wenda Yoku Ohee Mandacan Waromi Suebu Kambu Mofu Awom"),
  },
};

/** A first and a last name; some people of Java carry one name only. */
export function inventName(chance: Chance, culture: Culture, sex: Sex): string {
  const list = LISTS[culture];
  const first = chance.pick(list[sex]);
  if (culture === "JAWA" && chance.happens(0.06)) return first;
  const middle = chance.happens(0.3) ? ` ${chance.pick(list[sex])}` : "";
  return middle === ` ${first}` ? `${first} ${chance.pick(list.last)}` : `${first}${middle} ${chance.pick(list.last)}`;
}
