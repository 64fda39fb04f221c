/** The built-in article in German, as Markdown: a title, a lead, five sections, seven questions. */
export const articleDe = `# Offene Modelle, verschlossene Themen

Binnen weniger Monate hat China vorgeführt, wie schnell sich künstliche Intelligenz entwickeln lässt. Auf das Staunen folgte Unruhe, und besonders deutlich hat sie Clement Delangue ausgesprochen, der Chef von Hugging Face. Seine Kritik gilt der Zensur, die in den Modellen steckt, und der Macht, die dem Führenden zuwächst.

## Mehr als ein Wettlauf

Es wäre bequem, die Sache als Rennen zu erzählen: ein Feld, eine Ziellinie, ein Sieger. Doch Sprachmodelle sind keine Rennwagen. Sie geben Auskunft, sie formulieren, sie entscheiden mit, welche Antwort als normal gilt. Wer in dieser Technik vorn liegt, verkauft daher nicht bloß Rechenkunst. Er liefert Vorstellungen davon mit, was gesagt werden kann und was besser ungesagt bleibt.

Delangues Einwände führen deshalb zunächst ins Grundsätzliche. Welche Folgen hat es für Ethik und Kultur, wenn China diese Technik beherrscht? Daneben steht eine Frage, die nüchterner klingt und kaum kleiner ist, weil sie Firmen, Forschung und Regierungen gleichermaßen betrifft. Wie verschiebt sich dadurch das Kräfteverhältnis in der KI weltweit?

## Ein Geschenk mit Absender

Der Schub kommt aus offenen Modellen. Bei ihnen werden die Gewichte veröffentlicht, also jene Zahlenwerte, in denen das Gelernte steckt; wer genug Rechenleistung hat, kann sie herunterladen, betreiben und weiterentwickeln. Auf diesen Weg hat China gesetzt, und er hat sich ausgezahlt: Beim Programmieren und beim schlussfolgernden Denken ging es erstaunlich rasch voran. Vom Himmel gefallen ist der Erfolg nicht: Der Staat hilft nach, und zwar bei ausgesuchten Vorhaben, die im Ausland ebenso Eindruck machen sollen wie daheim.

Das schmälert den Nutzen nicht. Entwicklerinnen und Entwickler in aller Welt könnten von dieser Freigiebigkeit mehr haben, als sich heute beziffern lässt. Nur ist mit der Veröffentlichung noch nicht geklärt, wer auf Dauer die Kontrolle behält. Kopieren lässt sich das fertige Modell, nicht seine Entstehung: Was ins Training einfloss, was herausgefiltert und was belohnt wurde, hat zuvor ein anderer entschieden. Wer legt die Standards fest, nach denen solche Systeme gebaut und geprüft werden? Man kann das für eine Angelegenheit von Fachleuten halten, bei der die Moral vorerst nichts zu suchen hat. Lässt sich die Ethik aber beiseiteschieben, sobald ein einziger Staat die Regeln schreibt?

## Worüber das Modell nicht spricht

Im Zentrum von Delangues Kritik steht die Zensur. Etliche Modelle aus China werden einsilbig, sobald das Gespräch auf politisch Heikles kommt. Als Beispiel dient QwQ-32B, ein Modell von Alibaba: Auf das Massaker am Platz des Himmlischen Friedens angesprochen, geht es der Antwort aus dem Weg.

Darin liegt zunächst ein Verlust an freier Information. Wer fragt und nichts erfährt, merkt womöglich nicht einmal, dass ihm etwas vorenthalten wurde. Die zweite Sorge reicht weiter: Mit dem Modell könnten Normen auf Reisen gehen, leise und ohne Zollerklärung. Ein westliches Unternehmen, das ein solches System in seine Suche oder seinen Kundendienst einbaut, übernähme dann Grenzen des Sagbaren, die es nie beschlossen hat. Das ist keine Tatsachenbehauptung, sondern eine Möglichkeit, und als solche verdient sie Aufmerksamkeit. Sollten westliche Unternehmen Modelle einsetzen, deren Training und deren Grenzen sie nicht einsehen können?

## Weniger als ein Prozent

Mit seinen Bedenken steht Delangue nicht allein. Auch andere Fachleute halten ein chinesisches Übergewicht für ethisch riskant, vor allem deshalb, weil dort technisches Können und staatliche Lenkung zusammentreffen.

Gegen schnellen Alarm spricht allerdings eine Zahl. Einer Untersuchung von Meta zufolge hatte generative KI an den Falschinformationen rund um große Wahlen bislang kaum Anteil; betroffen war nicht einmal ein Prozent der Fälle, die der Konzern geprüft hat. Das ist eine beruhigende Auskunft, aber eine begrenzte. Sie gilt für das, was Meta betrachtet hat, und sie beschreibt die Vergangenheit. Über das, was ein Modell verschweigt, ist mit ihr noch nichts gesagt. Bleiben Falschinformationen aus der Maschine eine Randerscheinung, wenn Modelle auch künftig unter Zensur trainiert werden?

## Was der Vorsprung kostet

Ein Datum stand über alledem: Für das Jahr 2025 war China das Ziel zugeschrieben, die Spitze unter den KI-Nationen zu erreichen. Man sollte das als Anspruch lesen, der vor diesem Termin formuliert wurde, nicht als Beleg dafür, dass er eingelöst ist. Abwegig schien er freilich nicht.

Selbst ein Erfolg hätte seinen Preis, und zu zahlen hätten ihn nicht nur die Unterlegenen. Gibt ein einziges Land den Takt der Forschung vor, so die Befürchtung, dann geraten abweichende Wege ins Hintertreffen, ehe jemand weiß, wohin sie geführt hätten. Gute Technik wird nicht schlechter, weil sie aus China kommt. Sie wird aber auch nicht dadurch neutral, dass sie gut ist. Wie halten wir technische Spitzenleistung und kulturelle Vielfalt in der Balance? Von allen Fragen dieser Debatte ist das die schwierigste, denn sie richtet sich nicht an China allein.

*Dieser Text erzählt eine öffentliche Debatte mit eigenen Worten nach. Was darin behauptet wird, behaupten die Genannten; geprüft haben wir es nicht.*
`
