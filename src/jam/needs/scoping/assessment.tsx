import { Chip, Notice, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { skillName } from '../../profile/skill.ts'
import { kindHint, kindName, kindTone } from '../kind.ts'
import { draftWords } from './draft.text.ts'
import { scopingWords } from './scoping.text.ts'
import { type Answers, assess, recommend } from './scoping.ts'

/** Whether it fits and why, which kind of service it looks like, and what a team would know. */
export function Assessment({ answers, change }: { answers: Answers; change: string }) {
  const { lang } = useView()
  const t = { ...draftWords(lang), ...scopingWords(lang) }
  const { fit, reasons } = assess(answers)
  const { kind, skills } = recommend(answers)
  return (
    <Section title={t.suggests}>
      <Notice tone={fit === 'fits' ? 'success' : 'info'} title={t.fit[fit]}>
        {reasons.map((reason) => (
          <p key={reason}>{t.reason[reason]}</p>
        ))}
      </Notice>
      <p>
        <Chip tone={kindTone(kind)}>{kindName(kind, lang)}</Chip> {kindHint(kind, lang)}.{' '}
        {t.team(skills.map(({ skill }) => skillName(skill, lang)))}
      </p>
      {kind !== answers.kind && (
        <p>
          {t.suggest(kindName(kind, lang))} <a href={change}>{t.change}</a>. {t.keep}
        </p>
      )}
    </Section>
  )
}
