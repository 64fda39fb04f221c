type Lang = 'de' | 'en'

/** What the data set's sentences are made of; `{who}`, `{what}` and `{place}` are filled. */
export const phrases: Record<Lang, { sentences: string[]; questions: string[]; who: string[]; what: string[]; place: string[]; head: string[]; middle: string[]; tail: string[] }> = {
  de: {
    sentences: [
      'Wer {what} fordert, sollte sagen, wer dafür bezahlt.',
      'In {place} hat man es versucht, und {who} haben es nach zwei Jahren wieder aufgegeben.',
      'Das überzeugt mich nicht: {who} tragen die Folgen, entscheiden aber nicht mit.',
      'Für {what} spricht, dass es sich messen lässt; dagegen, dass fast niemand misst.',
      'Die Zahlen aus {place} sind älter, als sie aussehen, und zählen etwas anderes.',
      'Richtig ist, dass {who} heute schon mehr tun, als das Gesetz verlangt.',
      'Man kann {what} für nötig halten und trotzdem fragen, ob der Zeitpunkt stimmt.',
      'Entscheidend ist nicht, ob {who} zustimmen, sondern ob sie widersprechen könnten.',
      'Ein Verbot ohne Kontrolle ist eine Bitte, und Bitten gab es in {place} genug.',
      'Am Ende geht es um Vertrauen, und Vertrauen entsteht durch überprüfbare Regeln.',
      'Ich habe lange in {place} gearbeitet und dort das Gegenteil erlebt.',
      'Die Studie, auf die sich {who} berufen, untersucht {what} nur am Rande.',
      'Das Argument beweist zu viel: Mit ihm ließe sich auch {what} rechtfertigen.',
      'Es gibt einen dritten Weg, den {who} seit Jahren vorschlagen.',
      'Was fehlt, ist eine Frist, nach der {what} überprüft und notfalls beendet wird.',
      'Solange {who} haften, werden sie vorsichtig sein; genau das ist der Zweck.',
    ],
    questions: [
      'Wer soll für {what} bezahlen?', 'Ist {what} in {place} noch zu rechtfertigen?', 'Was ändert {what} für {who}?', 'Dürfen {who} über {what} allein entscheiden?',
      'Braucht {place} eigene Regeln für {what}?', 'Warum gelingt {what} in {place} und bei uns nicht?', 'Wie lässt sich {what} überprüfen?', 'Was schulden {who} denen, die nach ihnen kommen?',
    ],
    who: ['Gemeinden', 'Mieterinnen und Mieter', 'kleine Betriebe', 'Versicherungen', 'Schulen', 'Pendler', 'Ärztinnen', 'Verbände', 'Behörden', 'Gewerkschaften', 'Forschende', 'Eltern', 'Stiftungen', 'Netzbetreiber'],
    what: ['eine Maut', 'der Mietendeckel', 'die Netzabgabe', 'ein Grundeinkommen', 'der Kohleausstieg', 'die Wehrpflicht', 'eine Bodensteuer', 'das Tempolimit', 'offene Software', 'die Pflegeversicherung', 'ein Klimageld', 'die Ganztagsschule', 'eine Vermögensabgabe', 'der Datenschutz'],
    place: ['Hamburg', 'Sachsen', 'Dänemark', 'Wien', 'Brüssel', 'Bremen', 'der Schweiz', 'Estland', 'Rostock', 'Bayern', 'Portugal', 'Kiel', 'Kanada', 'Thüringen'],
    head: ['Netz', 'Wohn', 'Wasser', 'Verkehrs', 'Haushalts', 'Daten', 'Boden', 'Pflege', 'Klima', 'Schul', 'Energie', 'Renten', 'Hafen', 'Forst', 'Lärm', 'Stadt', 'Land', 'Grenz', 'Wärme', 'Speicher', 'Fracht', 'Zins', 'Bahn', 'Rohstoff'],
    middle: ['ausbau', 'nutzungs', 'schutz', 'planungs', 'kosten', 'verteilungs', 'sicherungs', 'bildungs', 'förder', 'prüf', 'vergabe', 'zugangs', 'ersatz', 'umlage', 'melde', 'haftungs', 'auskunfts', 'rücklage', 'bau', 'versorgungs', 'steuerungs', 'betriebs', 'austausch', 'lenkungs'],
    tail: ['gesetz', 'gebühr', 'verordnung', 'quote', 'frist', 'behörde', 'pflicht', 'grenze', 'studie', 'statistik', 'kommission', 'debatte', 'lücke', 'klausel', 'reform', 'richtlinie', 'prognose', 'rechnung', 'vertrag', 'fonds', 'bericht', 'register', 'verfahren', 'vorhaben'],
  },
  en: {
    sentences: [
      'Whoever asks for {what} should say who is to pay for it.',
      'They tried it in {place}, and {who} gave it up again within two years.',
      'I am not convinced: {who} bear the consequences without having a say.',
      'What speaks for {what} is that it can be measured; against it, that hardly anybody does.',
      'The figures from {place} are older than they look, and count something else.',
      'It is true that {who} already do more than the law requires.',
      'One can think {what} necessary and still ask whether now is the time.',
      'What matters is not whether {who} agree but whether they could object.',
      'A ban without control is a request, and {place} has had enough of those.',
      'In the end this is about trust, and trust grows from rules that can be checked.',
      'I worked in {place} for years and saw the opposite happen.',
      'The study that {who} refer to looks at {what} only in passing.',
      'The argument proves too much: it would justify {what} as well.',
      'There is a third way, which {who} have been proposing for years.',
      'What is missing is a date after which {what} is reviewed and, if need be, ended.',
      'As long as {who} are liable they will be careful; that is the whole point.',
    ],
    questions: [
      'Who should pay for {what}?', 'Can {what} still be justified in {place}?', 'What would {what} change for {who}?', 'May {who} decide on {what} alone?',
      'Does {place} need rules of its own for {what}?', 'Why does {what} work in {place} and not here?', 'How can {what} be verified?', 'What do {who} owe to those who come after them?',
    ],
    who: ['councils', 'tenants', 'small firms', 'insurers', 'schools', 'commuters', 'doctors', 'unions', 'regulators', 'researchers', 'parents', 'charities', 'grid operators', 'farmers'],
    what: ['a road toll', 'rent control', 'the grid levy', 'a basic income', 'the coal exit', 'national service', 'a land tax', 'the speed limit', 'open software', 'long-term care', 'a carbon dividend', 'all-day school', 'a wealth levy', 'data protection'],
    place: ['Hamburg', 'Scotland', 'Denmark', 'Vienna', 'Brussels', 'Wales', 'Switzerland', 'Estonia', 'Oregon', 'Bavaria', 'Portugal', 'Ontario', 'Kerala', 'Utrecht'],
    head: ['grid', 'housing', 'water', 'transit', 'budget', 'data', 'soil', 'care', 'climate', 'school', 'energy', 'pension', 'harbour', 'forest', 'noise', 'city', 'county', 'border', 'heat', 'storage', 'freight', 'interest', 'rail', 'mineral'],
    middle: ['expansion', 'usage', 'safety', 'planning', 'cost', 'sharing', 'backup', 'training', 'subsidy', 'audit', 'tender', 'access', 'substitute', 'surcharge', 'reporting', 'liability', 'disclosure', 'reserve', 'building', 'supply', 'steering', 'operation', 'exchange', 'pricing'],
    tail: ['act', 'fee', 'order', 'quota', 'deadline', 'agency', 'duty', 'limit', 'study', 'count', 'commission', 'debate', 'gap', 'clause', 'reform', 'directive', 'forecast', 'bill', 'treaty', 'fund', 'report', 'register', 'procedure', 'project'],
  },
}

/** First and last names of the data set's members. */
export const names = {
  first: ['Ada', 'Ayşe', 'Björn', 'Clara', 'Dario', 'Elif', 'Emil', 'Farid', 'Greta', 'Hanna', 'Ines', 'Jakob', 'Jule', 'Karim', 'Lena', 'Levi', 'Luise', 'Malik', 'Mira', 'Nele', 'Noah', 'Olga', 'Paul', 'Pia', 'Rosa', 'Samir', 'Selma', 'Theo', 'Uwe', 'Vera', 'Walter', 'Yara'],
  last: ['Adler', 'Arslan', 'Bauer', 'Berger', 'Brandt', 'Demir', 'Dietz', 'Ebert', 'Engel', 'Fischer', 'Fuchs', 'Graf', 'Haas', 'Hahn', 'Huber', 'Jansen', 'Kaya', 'Keller', 'Koch', 'Krause', 'Lang', 'Lenz', 'Maier', 'Meyer', 'Moser', 'Neumann', 'Novak', 'Otto', 'Peters', 'Pohl', 'Richter', 'Roth', 'Sahin', 'Schulz', 'Seidel', 'Sommer', 'Stein', 'Thoma', 'Ulrich', 'Vogel', 'Voss', 'Wagner', 'Weber', 'Werner', 'Winter', 'Wolf', 'Yilmaz', 'Ziegler', 'Zimmer', 'Acker', 'Bloch', 'Conrad', 'Dorn', 'Ehlers', 'Falk', 'Gerber', 'Heine', 'Ihde', 'Jung', 'Kern', 'Lorenz', 'Marx', 'Nagel', 'Oster'],
}

/** The data set's themes, by their German and English names. */
export const themeNames: readonly (readonly [string, string])[] = [
  ['Kosten', 'Costs'], ['Gerechtigkeit', 'Fairness'], ['Freiheit', 'Freedom'], ['Umwelt', 'Environment'], ['Arbeit', 'Work'], ['Sicherheit', 'Safety'], ['Umsetzung', 'Delivery'], ['Rechte', 'Rights'],
  ['Forschung', 'Research'], ['Vergleiche', 'Comparisons'], ['Wirtschaft', 'Economy'], ['Verwaltung', 'Administration'], ['Zukunft', 'Future'], ['Bildung', 'Education'], ['Gesundheit', 'Health'],
]
