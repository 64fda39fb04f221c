/**
 * The built-in article in English, as Markdown: a title, a lead, five sections, and the questions
 * of the German version in the same order.
 */
export const articleEn = `# When the model changes the subject

China’s recent advances in artificial intelligence have drawn admiration and alarm in roughly equal measure. Among the most outspoken critics is Clement Delangue, the chief executive of Hugging Face. What troubles him is the censorship built into the models, and the power that would come with Chinese supremacy.

## A contest over more than machines

Technology races are easy to narrate and easy to misread. An engine does the same job whoever built it. A language model does not: it explains, drafts and summarises, and it carries the habits of those who trained it into every office that puts it to work. It does so, moreover, in a tone of helpful neutrality, which makes those habits hard to spot.

That is why the argument Mr Delangue has opened reaches well beyond engineering. What ethical and cultural consequences follow if China comes to dominate the technology? Beside the moral question sits a strategic one, of interest to laboratories and ministries alike. How does such dominance redraw the global map of AI?

## Open, and steered

Openness has been the engine of the advance. China has concentrated on models whose weights, the numbers in which their learning is stored, are published for anyone to download, run and adapt. Progress has been startlingly quick, most visibly in writing code and in step-by-step reasoning. It has also had help. The state backs chosen projects, and it chooses those likely to turn heads abroad as well as at home.

None of this makes the offering worthless. For developers around the world, it could prove to be of immense value. But a published model is a finished article. What went into it, what was filtered out and what was rewarded were settled earlier, by somebody else; long-term control does not pass to whoever clicks on the download. Who gets to set the standards? It is tempting to reply that standards are a matter for engineers, and that the moral arguments can wait their turn. Can ethics really be set aside when one country writes the rules?

## The polite evasion

Censorship is a central charge in Mr Delangue’s case. Many of the models developed in China turn evasive when the conversation reaches sensitive ground. The example offered is Alibaba’s QwQ-32B, which sidesteps the subject of the Tiananmen massacre.

The first cost may be to the freedom of information: a reader who is steered away from a subject seldom learns that there was anything to miss. The second is harder to see. Norms could travel with the software, slipping into Western companies that adopt such models for reasons of price or quality without noticing what else they have acquired. It remains a scenario and not a finding, but it is one worth watching, and it puts a plain question to anyone who signs off on software. Should Western companies use models whose training and limits they cannot see?

## Less than one per cent

Mr Delangue has company. Other specialists, too, warn of the ethical risks should China take a commanding lead, and it is the pairing of technical progress with state regulation that gives particular cause for concern.

Yet one piece of evidence counsels calm. According to an analysis by Meta, generative AI has so far played a negligible part in the misinformation that surrounds big elections, turning up in fewer than one in a hundred of the cases examined. That is a useful corrective to the more feverish predictions. It is also a picture of the past, drawn from the cases that one company looked at, and a model that goes quiet on a topic would not necessarily show up in it. Will misinformation from AI stay that rare if models go on being trained under censorship?

## The price of winning

The ambition ascribed to China was to lead the world in AI by 2025. It is best read as a goal set for that year, and discussed before the year was out; whether it was met is a separate matter, and one on which this article makes no claim. As goals go, it was bold without being absurd.

Reaching it could be costly, and not only for those left behind. If a single power sets the direction of research, the fear runs, other approaches may wither before anyone has discovered what they were good for. To shun fine engineering because of its address would be foolish. So would the assumption that fine engineering has no address. How can technical excellence and cultural diversity be kept in balance? That may prove the hardest of the questions raised here, because it is not for China alone to answer.

*This text retells a public debate in words of our own. The claims in it are those of the people named; we have not verified them.*
`
