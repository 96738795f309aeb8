import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSpans } from "../../../../index-build/article/spans/find-spans.ts";
import { arabic, english, french, shown } from "./texts.ts";

describe("a line of the page around the article", () => {
  test.each([
    ["advert", "Publicité"],
    ["advert", "La suite après la publicité"],
    ["advert", "Advertisement"],
    ["advert", "إعلان"],
    ["subscribe", "Je m’abonne"],
    ["subscribe", "I subscribe"],
    ["subscribe", "Already a subscriber? Sign in"],
    ["subscribe", "تسجيل الدخول"],
    ["app", "Download the app"],
    ["app", "Téléchargez l'application pour suivre l'actualité"],
    ["app", "google-play-badge_FR"],
    ["app", "logo_footer.svg"],
    ["share", "Partager (12)"],
    ["share", "Follow us on Facebook"],
    ["share", "شارك المقال"],
    ["share", "► WhatsApp"],
    ["newsletter", "Enter your email address"],
    ["newsletter", "النشرة البريدية"],
    ["cookies", "Gérer les cookies"],
    ["links", "À lire aussi : Le pont sera reconstruit avant l'été"],
    ["links", "Lire aussi – Trois jours sur la route du nord"],
    ["links", "Read more: Three days on the road north"],
    ["links", "اقرأ أيضاً: ثلاثة أيام على طريق الشمال"],
    ["links", "» Trois jours sur la route du nord"],
    ["comments", "17 commentaires"],
    ["form", "* Champs obligatoires"],
    ["navigation", "سياسة الخصوصية"],
    ["copyright", "© Le Courrier de la Plaine 2019-2024"],
    ["copyright", "Tous droits réservés."],
    ["date", "Publié le 3 mars 2021 à 10h05 - Mis à jour le 4 mars 2021"],
    ["date", "le 12 août 2012"],
    ["share", "Temps de lecture : 4 min."],
    ["subscribe", "Vous pouvez lire nos contenus en illimité avec votre compte."],
  ])("is %s: %s", (use, line) => {
    expect(shown(`${french}\n\n${line}\n\n${english}\n\n${arabic}`)).toEqual([`${use}: ${line}`]);
  });

  test.each([
    "La publicité politique est interdite depuis lundi, a dit le ministre.",
    "Share prices fell by a third after the news from the front.",
    "Subscribers to the state's network lost their connection, an engineer said.",
    "Le mot de passe du réseau et son formulaire ont été volés, selon l'enquête.",
    "« Vous avez un mot de passe et un compte », lui a dit l'agent au téléphone.",
    "Related groups fought each other in the hills that night.",
    "Published on Monday, the report says that 40 houses burnt.",
    "Commentaires et rumeurs ont couru toute la journée dans la ville.",
    "إعلان وقف إطلاق النار جاء بعد أسابيع من المفاوضات.",
    "للمزيد من الأمان انتقلت العائلات إلى مدينة أخرى بعيدة.",
    "Other services such as email and phones still worked, residents said.",
    "Read the names aloud, she said, and they did.",
  ])("is not a sentence with its words: %s", (line) => {
    expect(shown(`${french}\n\n${line}\n\n${english}`)).toEqual([]);
  });

  test("is also what stands beside a button and speaks to the reader", () => {
    const text = `${english}\n\nOur weekly letter invites you to look back\n\nI subscribe`;
    expect(shown(text)).toEqual([
      "subscribe: Our weekly letter invites you to look back",
      "subscribe: I subscribe",
    ]);
  });

  test("is also a headline below “Read also”, up to the next paragraph and its heading", () => {
    const text = `${french}\n\nLire aussi\nLe pont du nord\nUn hiver sans école\nLe prix du pain\n${french}`;
    expect(shown(text)).toEqual([
      "links: Lire aussi",
      "links: Le pont du nord",
      "links: Un hiver sans école",
      "heading: Le prix du pain",
    ]);
  });

  test("is all that stands below the heading of the comments, when an article stands above", () => {
    const comment =
      "Je ne suis pas d'accord avec cet article qui ne dit rien du tout de la région.";
    const article = Array.from({ length: 8 }, () => french).join("\n\n");
    expect(shown(`${article}\n\n2 commentaires\n\n${comment}`)).toEqual([
      "comments: 2 commentaires",
      `comments: ${comment}`,
    ]);
    expect(shown(`2 commentaires\n\n${article}`)).toEqual(["comments: 2 commentaires"]);
  });

  test("is also a line that many articles have, unless it is a paragraph", () => {
    const line = "La rédaction de la plaine";
    const spans = findSpans(`${line} –\n${french}`, { isRepeated: () => true });
    expect(spans).toMatchObject([{ kind: "furniture", use: "repeated" }]);
  });
});

describe("a heading", () => {
  test.each([
    "Two hundred houses burnt since June",
    "Où en est la route du nord ?",
    "« Nous restons »",
    "ليلة طويلة تحت الأنقاض",
  ])("stands between paragraphs: %s", (line) => {
    const text = `${french}\n\n${line}\n\n${french}`;
    expect(shown(text)).toEqual([`heading: ${line}`]);
  });

  test.each([
    [
      "Une nuit de combats",
      `${french} Une nuit de combats Les habitants de la ville sont restés dans les caves jusqu'au matin, a raconté un médecin joint par téléphone dans la soirée.`,
    ],
    [
      "A night of fighting",
      `${english} A night of fighting The people of the town stayed in their cellars until the morning, said a doctor who was reached by telephone late that evening.`,
    ],
  ])("may be glued to its paragraph: %s", (heading, text) => {
    expect(shown(text)).toEqual([`heading: ${heading}`]);
  });

  test("is no part of a date in front of a number", () => {
    const text = `Published October 3 2016 21 fishermen came home to the harbor after the storm. ${english}`;
    expect(shown(text)).toEqual(["date: Published October 3 2016"]);
  });

  test.each(["- Calme précaire -", "- « Plus jamais ça » -", "-- Cessez-le-feu fragile --"])(
    "may stand between dashes, glued to two sentences: %s",
    (heading) => {
      expect(shown(`${french}${heading}Les puits sont à sec.`)).toEqual([`heading: ${heading}`]);
    },
  );

  test.each(["- Tu as vu ? - ", "- il pleut -", " - "])("is no line of a dialogue: %s", (words) => {
    expect(shown(`${french}${words}Les puits sont à sec.`)).toEqual([]);
  });

  test("is a line that repeats the title, wherever it stands", () => {
    const text = "Le pont est tombé\nOui.";
    expect(findSpans(text, { title: "Le pont est tombé" })).toEqual([
      { kind: "heading", start: 0, end: 17 },
    ]);
  });

  test("follows a date that was typed in front of it", () => {
    const text = ` date 2021-03 Le pont du nord est tombé\n\n${french}`;
    expect(shown(text)).toEqual(["date: date 2021-03", "heading: Le pont du nord est tombé"]);
  });

  test.each([
    "Elle ajoute :",
    "Is it over? Nobody knows. Or do they?",
    "du nord au sud de la vallée",
    `Le journal Le matin de la plaine a paru lundi sans ses pages du milieu, ${"et ainsi de suite, ".repeat(5)}selon lui.`,
  ])("is not %s", (line) => {
    expect(shown(`${french}\n\n${line}\n\n${english}`)).toEqual([]);
  });
});

test("a quotation stands in the other spans too", () => {
  const text = `${french}\n\nIl dit « nous restons tous ici ». Photo : Louis Petit/AFP\n\nElle dit « nous partons tous demain ».`;
  expect(findSpans(text).map(({ kind }) => kind)).toEqual(["caption", "quote", "quote"]);
});

test("spans of any text are in order and in range, and only quotations stand within others", () => {
  const piece = fc.constantFrom(
    ...'« » “ ” " — (@x) #tag @y: t.co/a © AFP (Reuters) / : Photo Par By With 3 mars 2020 Publicité'.split(
      " ",
    ),
    "\n",
    "\n\n",
    ". ",
    french,
    "Read also\n",
    "— A (@b) February 3, 2020\n",
    "12 commentaires\n",
    "قال أ ف ب",
    "\ud83d",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.string(), (pieces, rest) => {
      const text = pieces.join(" ") + rest;
      let end = 0;
      let last = 0;
      for (const span of findSpans(text, { title: rest })) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        if (span.kind === "quote") expect(span.start >= end || span.end <= end).toBe(true);
        else {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
        last = span.start;
      }
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["signs of posts", "(@a) — ".repeat(30_000)],
  ["brackets", "(".repeat(100_000)],
  ["brackets behind full stops", ".(".repeat(100_000)],
  ["short lines", "Par A\n".repeat(40_000)],
  ["labels", "Read also\n".repeat(30_000)],
  ["capitals", "AAA ".repeat(80_000)],
  ["capitals of small words", "Aa bb cc. ".repeat(40_000)],
  ["quotation marks", '“«„"'.repeat(50_000)],
  ["dates", "3 mars 2020 ".repeat(30_000)],
  ["names and slashes", "Aa Bb / ".repeat(40_000)],
  ["hashtags", "#a".repeat(100_000)],
])("a text of nothing but %s is read in little time", (_name, text) => {
  const start = performance.now();
  findSpans(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
