import { type Lang, speak } from '#kernel/text.ts'
import type { Alternative, Demand, Unstaffed, Why } from './plan.ts'

/** The names behind the ids, in the reader's language. */
export type Names = {
  need: (id: string) => string
  person: (id: string) => string
  skill: (id: string) => string
}

/** Why somebody is where they are, said to that person. */
export function whySentences(lang: Lang, why: Why, names: Names): string[] {
  const t = personWords(lang)
  const need = why.need === null ? null : names.need(why.need)
  const shared = why.brings.filter((skill) => !why.alone.includes(skill))
  const list = (ids: string[], name: (id: string) => string) => join(lang, ids.map(name))
  return [
    need === null ? t.reserve : place(why, need, t),
    why.stayed === true ? t.stayed : '',
    why.stayed === false && need !== null ? t.moved : '',
    why.alone.length > 0 ? t.alone(list(why.alone, names.skill)) : '',
    shared.length > 0 ? t.brings(list(shared, names.skill)) : '',
    why.onlyExperienced ? t.experienced : '',
    why.learns?.length ? t.learns(list(why.learns, names.skill)) : '',
    why.with.length > 0 ? t.with(list(why.with, names.person)) : '',
    ...why.dearer.map((wish) => t.dearer(names.need(wish.need), wish.rank, obstacle(wish, names, t))),
  ].filter((sentence) => sentence !== '')
}

/** Why a need has no team, said to the organiser. */
export function unstaffedSentences(lang: Lang, reason: Unstaffed, names: Names): string[] {
  const t = needWords(lang)
  const said = reason.scope === 'alone' ? alone(lang, reason, names, t) : beside(lang, reason, names, t)
  return [reason.sure ? said : t.unsure(said), t.wanted(reason.wanted)]
}

type PersonWords = ReturnType<typeof personWords>
type NeedWords = ReturnType<typeof needWords>

const join = (lang: Lang, parts: string[]) => new Intl.ListFormat(lang).format(parts)

function place(why: Why, need: string, t: PersonWords): string {
  if (why.pinned) return t.pinned(need)
  if (why.open) return t.open(need)
  return why.rank === null ? t.unranked(need) : t.ranked(need, why.rank)
}

function obstacle({ because }: Alternative, names: Names, t: PersonWords): string {
  if (because.kind !== 'needed') return t.obstacle[because.kind]
  if (because.level === 'moves') return t.obstacle.moves
  if (because.skill !== null) return t.obstacle.skill(names.skill(because.skill))
  return because.level === 'staffed' ? t.obstacle.staffed : t.obstacle.worse
}

function alone(lang: Lang, reason: Unstaffed, names: Names, t: NeedWords): string {
  if (reason.lack === 'people')
    return t.alone.people(reason.people, demands(lang, reason.demands, names, t), reason.could)
  if (reason.lack === 'skill') return t.alone.skill(names.skill(reason.skill), reason.level)
  return t.alone[reason.lack]
}

function beside(lang: Lang, reason: Unstaffed, names: Names, t: NeedWords): string {
  if (reason.lack === 'place' || reason.lack === 'together') return t.beside[reason.lack]
  if (reason.lack !== 'people') return t.alone.several
  if (reason.people === 0) return t.beside.nobody
  return t.beside.people(reason.people, demands(lang, reason.demands, names, t))
}

function demands(lang: Lang, all: Demand[], names: Names, t: NeedWords): string {
  const said = all.map((demand) =>
    demand === 'experience' ? t.demand.experience : t.demand.skill(names.skill(demand.skill), demand.level),
  )
  return join(lang, said)
}

/** What the missing people have to bring; a single one has to bring it all. */
const also = (people: number, demands: string, word: string): string =>
  demands && (people === 1 ? `: ${demands}` : `, ${word} ${demands}`)

const personWords = speak(
  {
    reserve: 'Du bist in der Reserve. Sobald in einem Team ein Platz frei wird, melden wir uns.',
    pinned: (need: string) => `Das Orga-Team hat dich fest für „${need}“ eingeplant.`,
    open: (need: string) => `Du warst offen für alles: Bei „${need}“ wirst du gebraucht.`,
    ranked: (need: string, rank: number) => `„${need}“ war dein ${rank}. Wunsch.`,
    unranked: (need: string) => `„${need}“ stand nicht auf deiner Liste, aber dort wirst du gebraucht.`,
    stayed: 'Du bleibst in deinem Team.',
    moved: 'Du hast das Team gewechselt, weil sich etwas geändert hat.',
    alone: (skills: string) => `Im Team bringst nur du das mit: ${skills}.`,
    brings: (skills: string) => `Du bringst mit, was gesucht wird: ${skills}.`,
    experienced: 'Du bist im Team die Person mit Erfahrung.',
    learns: (skills: string) => `Hier kannst du lernen, was du lernen wolltest: ${skills}.`,
    with: (people: string) => `Ihr bleibt zusammen: du und ${people}.`,
    dearer: (need: string, rank: number, because: string) => `Dein ${rank}. Wunsch „${need}“: ${because}.`,
    obstacle: {
      unstaffed: 'dafür kam kein Team zustande',
      full: 'das Team ist voll',
      conflict: 'das ist für dich ausgeschlossen',
      mode: 'dort wird anders gearbeitet, als du kannst (vor Ort oder von fern)',
      venue: 'das ist an einem anderen Ort',
      together: 'das hätte nicht für euch alle gepasst',
      apart: 'dort ist schon jemand aus eurer Gruppe, und ihr wolltet euch verteilen',
      pinned: 'du bist fest eingeplant',
      free: 'das wäre auch möglich gewesen; sag dem Orga-Team Bescheid',
      moves: 'dafür hätten mehr Menschen ihr Team wechseln müssen',
      staffed: 'ohne dich käme dein jetziges Team nicht zustande',
      worse: 'dafür hätten andere zurückstecken müssen',
      skill: (skill: string) => `ohne dich würde deinem jetzigen Team ${skill} fehlen`,
    },
  },
  {
    reserve: 'You are in the reserve. As soon as a team has a free place, we will tell you.',
    pinned: (need) => `The organisers have settled that you work on “${need}”.`,
    open: (need) => `You were open to everything: “${need}” needs you.`,
    ranked: (need, rank) => `“${need}” was your wish number ${rank}.`,
    unranked: (need) => `“${need}” was not on your list, but you are needed there.`,
    stayed: 'You stay in your team.',
    moved: 'You have changed teams because something else changed.',
    alone: (skills) => `In your team only you bring this: ${skills}.`,
    brings: (skills) => `You bring what is wanted: ${skills}.`,
    experienced: 'You are the experienced person in your team.',
    learns: (skills) => `Here you can learn what you wanted to learn: ${skills}.`,
    with: (people) => `You stay together: you and ${people}.`,
    dearer: (need, rank, because) => `Your wish number ${rank}, “${need}”: ${because}.`,
    obstacle: {
      unstaffed: 'there is no team for it',
      full: 'the team is full',
      conflict: 'it is ruled out for you',
      mode: 'they do not work the way you can (on site or remote)',
      venue: 'it is at another venue',
      together: 'there was not enough room for all of you',
      apart: 'somebody of your group is there already, and you wanted to spread out',
      pinned: 'your place is settled',
      free: 'it would have been possible too; tell the organisers',
      moves: 'more people would have had to change teams',
      staffed: 'without you your present team could not start',
      worse: 'others would have had to give way',
      skill: (skill) => `without you your present team would lack ${skill}`,
    },
  },
)

const needWords = speak(
  {
    unsure: (said: string) => `Vermutlich: ${said}`,
    wanted: (wanted: number) =>
      wanted === 1 ? 'Eine Person hat ihn sich gewünscht.' : `${wanted} Menschen haben ihn sich gewünscht.`,
    alone: {
      people: (people: number, demands: string, could: number) =>
        `Hier könnten ${could} Menschen mitmachen; ${people === 1 ? 'einer fehlt' : `${people} fehlen`}${also(people, demands, 'auch')}.`,
      skill: (skill: string, level: number) =>
        `Niemand, der hier mitmachen könnte, bringt ${skill} (Stufe ${level}) mit.`,
      experience: 'Niemand, der hier mitmachen könnte, hat Erfahrung.',
      place: 'Zu wenige Passende können dorthin kommen oder so arbeiten (vor Ort oder von fern).',
      together: 'Die Gruppen, die zusammenbleiben wollen, passen nicht in dieses Team.',
      apart: 'Zu viele, die hier mitmachen könnten, wollen sich auf mehrere Teams verteilen.',
      conflicts: 'Zu viele Passende sind für diesen Bedarf ausgeschlossen.',
      several: 'Es fehlt mehreres zugleich.',
    },
    beside: {
      people: (people: number, demands: string) =>
        `Neben den anderen Teams ${people === 1 ? 'fehlt ein Mensch' : `fehlen ${people} Menschen`}${also(people, demands, 'auch')}.`,
      nobody: 'Mit mehr Rechenzeit findet sich vielleicht ein Team.',
      place:
        'In der Reserve wären die Richtigen, aber sie können nicht dorthin kommen oder nicht so arbeiten (vor Ort oder von fern).',
      together: 'In der Reserve wären die Richtigen, aber ihre Gruppe will zusammenbleiben und ist zu groß.',
    },
    demand: {
      experience: 'jemand mit Erfahrung',
      skill: (skill: string, level: number) => `jemand mit ${skill} (Stufe ${level})`,
    },
  },
  {
    unsure: (said) => `Probably: ${said}`,
    wanted: (wanted) => (wanted === 1 ? 'One person wished for it.' : `${wanted} people wished for it.`),
    alone: {
      people: (people, demands, could) =>
        `${could} people could take part here; ${people} more ${people === 1 ? 'is' : 'are'} needed${also(people, demands, 'among them')}.`,
      skill: (skill, level) => `Nobody who could take part here brings ${skill} (level ${level}).`,
      experience: 'Nobody who could take part here is experienced.',
      place: 'Too few of the right people can come there or work that way (on site or remote).',
      together: 'The groups that want to stay together do not fit into this team.',
      apart: 'Too many who could take part here want to spread over several teams.',
      conflicts: 'Too many of the right people are ruled out for this need.',
      several: 'Several things are missing at once.',
    },
    beside: {
      people: (people, demands) =>
        `Beside the other teams ${people} more ${people === 1 ? 'person is' : 'people are'} needed${also(people, demands, 'among them')}.`,
      nobody: 'With more time a team may be found.',
      place:
        'The right people are in the reserve, but they cannot come there or work that way (on site or remote).',
      together:
        'The right people are in the reserve, but their group wants to stay together and is too large.',
    },
    demand: {
      experience: 'somebody experienced',
      skill: (skill, level) => `somebody with ${skill} (level ${level})`,
    },
  },
)
