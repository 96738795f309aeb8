/** The documentation in French. */

import type { DocsProse } from "./docs-prose.ts";

/** French. */
export const french: DocsProse = {
  language: "fr",
  introduction: [
    "Chaque adresse répond à GET, HEAD et OPTIONS, sans clé et depuis toute origine. Les réponses ne dépendent que de l’adresse et de l’état de l’archive : elles peuvent être mises en cache, et `ETag` dit si quelque chose a changé.",
    'Les positions sont des intervalles semi-ouverts `[start, end)` de points de code Unicode : ceux d’une fiche et d’un extrait dans le texte canonique de l’article, ceux des surlignages dans la chaîne voisine. En JavaScript, `Array.from(text).slice(start, end).join("")` découpe un intervalle.',
    'Une réponse qui n’a pu lire un fichier de l’archive dit `"partial": true` et nomme le fichier ; son `total` n’est alors pas entier, et `total_relation` vaut `unknown`.',
    "Plusieurs valeurs d’un filtre veulent dire l’une d’elles, plusieurs filtres tous à la fois ; un `-` en tête écarte une valeur, et `\\` prend le caractère suivant tel quel : `\\-x`, `a\\,b`. `filters` dit pour quoi chaque nom, mot-clé et titre a été pris : des identifiants, ou rien pour ce qu’aucun article n’a. Quand un filtre ne veut que de tels, rien n’est trouvé et `reason` vaut `filter-unknown`.",
  ],
  parametersNote: "Les paramètres sont décrits en anglais, comme dans le document OpenAPI.",
  example: "Exemple",
  run: "Essayer",
  inPrograms: "Dans un terminal, en Python, dans un navigateur",
  table: {
    parameter: "Paramètre",
    meaning: "Sens",
    example: "Exemple",
    without: "Sans lui",
    several: "Plusieurs valeurs séparées par des virgules.",
  },
  headings: {
    query: "Une requête",
    answer: "La réponse d’une recherche",
    places: "Pages, cadres et fichiers",
    problems: "Erreurs",
    widget: "Un champ de recherche pour d’autres sites",
  },
  grammar: [
    [
      "Alep civils",
      "Des mots, dans tout ordre, toute casse et toute graphie. Un ou deux doivent tous y être. Quand moins de dix articles en ont trois ou quatre, s’y ajoutent des articles auxquels il en manque ; à partir de cinq, un seul suffit, et ceux qui les ont tous gagnent. `match` change cela.",
    ],
    [
      '"majeure partie"',
      "Les mots l’un derrière l’autre dans une phrase, par leurs racines ; sans autre graphie, traduction ni faute corrigée. `“…”`, `„…“` et `«…»` valent aussi.",
    ],
    [
      '-OSDH, -"majeure partie"',
      "Aucun article avec ce mot ou cette suite, par sa racine ; ses autres graphies et ses traductions restent.",
    ],
    [
      "trêve OR accord, trêve | accord",
      "L’un ou l’autre ; les deux comptent pour un mot. `OR` en capitales.",
    ],
    [
      "dépla*",
      "Mots et noms qui commencent ainsi ; le dernier mot seulement, de deux lettres au moins.",
    ],
  ],
  words:
    "Un mot est cherché dans toutes les langues de l’archive. Avec lui sont trouvés les autres graphies et noms que la liste des noms a pour lui, les noms sur aucune liste qui sonnent de même, et les mots du lexique de même sens (`variants`, `translate`). Un mot que ni les articles ni les listes n’ont est corrigé (`fuzzy`) ; un mot d’une liste ne l’est jamais.",
  answers: [
    [
      "query.interpreted",
      "Pour chaque mot ou suite : `input` tel que tapé, `terms` tels que cherchés, `documents` qui l’ont sous une forme ou une autre, identifiants des `names` qu’il peut désigner, et tout ce qui a été essayé avec lui (`tried`), avec le genre, les graphies et le nombre d’articles.",
    ],
    [
      "query.taken_as_words",
      "La requête n’en est pas une : un guillemet sans pareil (`quote-unclosed`), `OR` sans mots (`or-without-words`), rien que des mots à écarter (`only-excluded`). Ses mots ont été cherchés, signes compris.",
    ],
    [
      "query.relaxed, query.dropped",
      "Des articles auxquels il manque des mots ont été admis ; `dropped` sont les mots qu’aucun article n’a, `missing` d’un résultat ceux qui manquent à cet article.",
    ],
    [
      "matches",
      "Sous quelle forme un résultat a chaque mot : `exact`, `folded` (autres capitales ou signes), `stem`, `variant` (autre graphie d’un nom), `alias` (autre nom d’un organisme), `synonym`, `translation`, `typo`, `prefix`. `matched_as` et `field` disent où le titre, la fiche ou l’extrait le montre. L’exact passe avant une variante, une variante avant une traduction, toutes choses égales.",
    ],
    [
      "story",
      "D’un article qui a des copies : l’`id` de celui qui a paru le premier, et combien de `copies` il y a, celle-ci comprise. `story=ID` les donne toutes ; `collapse=story` montre un résultat par dépêche, et la réponse a alors `articles` à côté de `total`. Les sujets d’une semaine sont autre chose : des articles sur un même événement, quels que soient leurs mots.",
    ],
    [
      "suggestions",
      "Quand rien n’est trouvé : des requêtes voisines qui trouvent quelque chose, s’il y en a, avec leur `total`. `reason` vaut `without-filters`, `any-word`, `correction` ou `one-word` ; `set` a les paramètres à changer, une valeur vide voulant dire d’en ôter un.",
    ],
    [
      "explanation",
      "Avec `explain=1` : `score` = (la somme des `value` de tous les `words` + `complete` + `exact` + `sentence`) × `recency`. `value` est le BM25F du mot selon le poids (`weight`) de la forme trouvée, `complete` vaut 1 pour un article qui a tous les mots, s’ils sont trois ou plus, `exact` et `sentence` comptent les mots écrits comme tapés et ceux qui sont dans une même phrase. Les cent meilleurs articles l’ont.",
    ],
  ],
  routes: {
    "/v1/search": "Les articles qui répondent à une requête, avec fiches, surlignages et facettes.",
    "/v1/suggest":
      "Ce qu’un lecteur est peut-être en train de taper : noms, titres et mots de l’archive, et le dernier mot corrigé si rien ne commence ainsi ; chacun avec l’identifiant de son nom ou de son article.",
    "/v1/articles": "Tous les articles par date.",
    "/v1/articles/{id}": "La notice d’un article, sans son texte.",
    "/v1/articles/{id}/card":
      "La fiche d’un article : des phrases mot pour mot, avec leur place dans le texte.",
    "/v1/articles/{id}/text": "Le texte canonique auquel se rapportent les positions d’un article.",
    "/v1/entities":
      "Les organismes, personnes et lieux que citent les articles, avec leurs nombres et leurs dates.",
    "/v1/entities/{id}":
      "Un nom : ses graphies, comment les articles l’écrivent, dates de la première et de la dernière mention, ce dont il fait partie, et ce qui est cité avec lui plus souvent que le hasard.",
    "/v1/entities/{id}/card":
      "Ce que l’archive dit d’un nom : les phrases les plus récentes de plusieurs articles, mot pour mot, aucune semblable à une autre ; les chiffres les plus récents (d’un lieu : ce qui s’y est passé ; des autres : ce qu’ils donnent) ; les articles qui le citent, par mois.",
    "/v1/figures":
      "Les chiffres et qui les donne : combien de personnes ont été tuées, déplacées, détenues, comme les articles le disent ; `attribution` vaut `named`, `unattributed` (la voix de l’article même) ou `uncertain` (quelqu’un qu’on ne connaît pas avec certitude) ; où, quand, par qui, et les mots. Les plus récents d’abord.",
    "/v1/compare":
      "Les chiffres côte à côte. Une portée est ce qui est compté, qui, où et depuis quand : seuls les chiffres d’une même portée parlent de la même chose. Ils sont cités tels que rapportés, jamais additionnés, moyennés ni dits contradictoires. Au plus 200, les plus récents d’abord ; `total` dit combien il y en a.",
    "/v1/timeline":
      "Ce que les articles disent de chaque jour, semaine ou mois, le plus récent d’abord : nombres exacts et phrases datées, ou avec `date=published` les articles par jour de publication. Ce qui couvre plus d’un intervalle est compté dans `imprecise`, ce que rien ne date dans `undated`.",
    "/v1/digests": "Les semaines et les mois où des articles ont paru, les plus récents d’abord.",
    "/v1/digests/{id}":
      "Ce qui a marqué une semaine ou un mois : les sujets, ceux de la plupart des articles d’abord, chacun avec une phrase mot pour mot, des chiffres et d’autres articles ; les noms les plus cités.",
    "/v1/places":
      "Les lieux que citent les articles trouvés, en GeoJSON, avec leurs nombres : `count` d’articles qui citent le lieu même, `count_inside` un lieu qui s’y trouve, `count_all` l’un ou l’autre.",
    "/v1/feed.atom":
      "Les articles qu’une recherche trouve, les plus récents d’abord, en flux Atom : toute requête, tout nom, lieu ou source peut être suivi.",
    "/v1/feed.rss": "Le même flux en RSS 2.0.",
    "/v1/feed.json": "Le même flux en JSON Feed 1.1.",
    "/v1/digests/feed.atom":
      "Les dernières semaines et derniers mois en flux Atom, une phrase par sujet.",
    "/v1/digests/feed.rss": "Le même flux en RSS 2.0.",
    "/v1/digests/feed.json": "Le même flux en JSON Feed 1.1.",
    "/v1/meta": "Ce qu’est l’archive : état, nombres, langues, dates, limites.",
    "/v1/export.ndjson":
      "Toute l’archive, une notice avec son texte par ligne, la plus récente d’abord.",
    "/healthz": "Si l’archive peut être lue, et dans quel état elle est.",
  },
  places: [
    [
      "/, /search",
      "Des pages pour les lecteurs, sans besoin de script ; `ui=fr`, `en` ou `ar` choisit leur langue. Elles prennent les paramètres de l’API pour la même chose.",
    ],
    [
      "/articles/{id}",
      "Un article : sa fiche, ses chiffres, ses noms, les parties de son texte ; aussi en Markdown, à `/articles/{id}.md`.",
    ],
    ["/names, /names/{id}", "Les noms, et tout ce qui est dit de l’un d’eux."],
    ["/compare, /timeline, /map", "Les chiffres côte à côte, ce qui s’est passé et quand, et où."],
    ["/digests, /digests/{id}", "Ce qui a marqué une semaine ou un mois."],
    [
      "/embed/card/{id}, /embed/entity/{id}, /embed/compare, /embed/timeline, /embed/search",
      "La même chose pour des cadres sur d’autres sites. `/embed/v1.js` sur la page qui les entoure leur donne la hauteur de leur contenu, que celui-ci dit par `/embed/frame.js`.",
    ],
    [
      "/oembed",
      "Comment d’autres logiciels intègrent une page de l’archive (oEmbed 1.0). L’adresse donnée n’est jamais demandée.",
    ],
    [
      "/opensearch.xml, /robots.txt, /sitemap.xml, /sitemap/{file}",
      "Pour le champ de recherche des navigateurs et pour les moteurs de recherche.",
    ],
    [
      "/llms.txt, /.well-known/api-catalog, /mcp",
      "Pour les programmes qui trouvent seuls leur chemin : `/mcp` est le Model Context Protocol en Streamable HTTP, par POST, sans clé.",
    ],
    [
      "/pictures/{file}, /archive.png, /icon-16.png, /icon-64.png, /icon-180.png",
      "Ce avec quoi un lien partagé est montré : `{id}.png` est l’image d’un article.",
    ],
    [
      "/map/region.svg, /map/world.svg, /style.css, /page.js, /demo, /demo.css",
      "Ce dont les pages sont faites, et une page qui tient lieu d’un autre site, avec le champ de recherche.",
    ],
  ],
  problemsIntroduction:
    "Toute erreur est un « problem detail » (RFC 9457) de type `application/problem+json`.",
  problems: {
    "invalid-parameters":
      "Un paramètre est inconnu, donné deux fois, ou a une valeur qui n’est pas admise. `errors` nomme chacun.",
    cursor: "Un curseur est d’une autre recherche, ou l’archive a changé depuis.",
    "not-found":
      "Il n’y a pas de tel article, nom ou adresse. De noms, `nearest` a des identifiants proches.",
    "method-not-allowed": "Seuls GET, HEAD et OPTIONS ont une réponse.",
    "query-too-complex": "La requête a plus de caractères ou de mots qu’il n’en est cherché.",
    internal: "Une faute du service même.",
    "not-implemented": "oEmbed a été demandé en XML, qui n’est pas fait.",
    "site-unknown":
      "Ce qui a été demandé a des adresses absolues, et l’archive ne sait pas où elle est servie.",
    "archive-unavailable":
      "Des fichiers de l’archive manquent ou sont abîmés. Redemandez après les secondes de `Retry-After`.",
  },
  widget: {
    introduction:
      "Deux lignes mettent la recherche de l’archive dans toute page ; `HOST` est l’hôte de celle-ci. Le formulaire intérieur est pour les lecteurs sans script. L’adresse avec une version a les mêmes octets pour toujours, ce que vérifie `integrity` ; `/widget/v1.js`, sans `integrity`, suit l’archive ; il n’y a pas d’autre `/widget/{file}`.",
    twoLines: "Les deux lignes",
    promises:
      "Il ne garde rien dans le navigateur, n’envoie ni cookie ni référent, ne demande rien qu’à l’archive, et marche sous `script-src HOST; connect-src HOST` et `require-trusted-types-for 'script'`. Avec `data-target=\"#place\"`, la balise du script suffit : le champ est mis dans cet élément, et les autres attributs `data-` deviennent les siens. Les trois lignes du formulaire gardent la place du champ, pour que la page ne bouge pas pendant le chargement ; sans formulaire, ou s’il est plus bas : `archive-search { display: block; min-block-size: 44px }`.",
    attributes: [
      [
        "lang",
        "Langue des textes et des dates : français, anglais ou arabe ; sinon celle de la page, sinon celle du navigateur.",
      ],
      ["endpoint", "Adresse de l’archive, si ce n’est pas l’hôte du script."],
      [
        "filters",
        "Paramètres de `/v1/search` qui restreignent chaque recherche : `place=aleppo&lang=fr`.",
      ],
      [
        "param",
        'Paramètre de l’adresse de la page à chercher d’emblée : avec `param="q"`, `?q=Alep`.',
      ],
    ],
    looks:
      'Les couleurs suivent le `color-scheme` de la page. `--as-font`, `--as-bg`, `--as-fg`, `--as-muted`, `--as-accent`, `--as-border`, `--as-mark`, `--as-radius`, `--as-gap`, `--as-max-height`, `--as-shadow` et `--as-z` de l’élément changent son aspect, comme les parties `label form input button panel list option all title facts date match snippet source state retry`. Un élément intérieur avec `slot="label"` est une étiquette visible. Événements : `archive-search:ready`, `query`, `results`, `select` (annulable), `error`, `close` ; méthodes : `open()`, `close()`, `search(q)` ; propriétés : `value`, `messages`, `transform`, une fonction qui change un résultat ou l’écarte. Les liens vers des articles en montrent la fiche avec une ligne de plus, `<script type="module" src="HOST/widget/cards.v1.js"></script>`, s’ils ont `data-archive-card`, ou `data-archive-card="id"` quand ils mènent ailleurs : quand le pointeur s’y arrête ou qu’ils ont le focus ; Échap ferme.',
  },
};
