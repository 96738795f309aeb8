/** A small list of names, for what the recognizer does with any list. */

import type { NameEntry } from "../../../index-build/recognize/names.ts";
import { nameEntry } from "./recognize-names.ts";

/** Names of every kind of form: particles, elision, acronyms, ambiguity. */
export const ownNames: readonly NameEntry[] = [
  nameEntry("place:syria", { fr: ["Syrie"], en: ["Syria"], ar: ["سوريا"] }, { kind: "country" }),
  nameEntry(
    "place:aleppo",
    { fr: ["Alep"], en: ["Aleppo"], ar: ["حلب"] },
    { partOf: ["place:syria"] },
  ),
  nameEntry(
    "place:east-aleppo",
    { fr: ["Alep-Est"], ar: ["حلب الشرقية"] },
    { partOf: ["place:aleppo"] },
  ),
  nameEntry(
    "place:aleppo-province",
    { fr: ["province d'Alep"], en: ["Aleppo province"], ar: ["محافظة حلب"] },
    { partOf: ["place:syria"] },
  ),
  nameEntry("place:citadel", { en: ["Citadel of Aleppo"], fr: ["citadelle d'Alep"] }),
  nameEntry(
    "place:al-bab",
    { fr: ["Al-Bab"], en: ["Al-Bab"], ar: ["الباب", "مدينة الباب"] },
    { partOf: ["place:aleppo-province"], ambiguous: ["Al-Bab", "الباب"] },
  ),
  nameEntry(
    "place:nubl",
    { en: ["Nubl"], ar: ["نبل"] },
    { partOf: ["place:syria"], ambiguous: ["نبل"] },
  ),
  nameEntry("place:raqqa", { fr: ["Raqqa"], en: ["Raqqa"], ar: ["الرقة"] }),
  nameEntry("place:deir-ez-zor", { fr: ["Deir ez-Zor", "Deir Ezzor"], ar: ["دير الزور"] }),
  nameEntry("org:council", { en: ["Deir ez-Zor Military Council"] }),
  nameEntry("org:military-council", { en: ["Military Council of the North"] }),
  nameEntry("org:nusra", { fr: ["Front al-Nosra", "Al-Nosra"], ar: ["جبهة النصرة"] }),
  nameEntry("org:un", {
    fr: ["Nations unies", "ONU"],
    en: ["United Nations", "UN"],
    ar: ["الأمم المتحدة"],
  }),
  nameEntry("org:un-council", { en: ["UN Council"] }),
  nameEntry("org:ypg", {
    fr: ["Unités de protection du peuple"],
    en: ["People's Protection Units"],
  }),
  nameEntry("org:brothers", { ar: ["الإخوان المسلمون"], fr: ["Frères musulmans"] }),
  nameEntry("org:houthis", { ar: ["الحوثيون"], fr: ["Houthi"], en: ["Houthi"] }),
  nameEntry("org:crisis", { en: ["Crisis"] }),
  nameEntry("org:shabiha", { fr: ["chabiha"] }),
  nameEntry("org:sohr", { fr: ["OSDH", "Observatoire syrien"] }),
  nameEntry(
    "place:tripoli-libya",
    { fr: ["Tripoli"] },
    { partOf: ["place:libya"], ambiguous: ["Tripoli"] },
  ),
  nameEntry(
    "place:tripoli-lebanon",
    { fr: ["Tripoli"] },
    { partOf: ["place:north-lebanon"], ambiguous: ["Tripoli"] },
  ),
  nameEntry("place:north-lebanon", { fr: ["Liban-Nord"] }),
  nameEntry("place:libya", { fr: ["Libye"] }, { kind: "country" }),
  nameEntry(
    "person:assad",
    { fr: ["Bachar al-Assad", "Assad"] },
    { partOf: ["place:syria"], ambiguous: ["Assad"] },
  ),
];
