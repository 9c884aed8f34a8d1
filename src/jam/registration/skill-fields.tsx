import { Fields, Select } from '#look/fields.tsx'
import type { Values } from '#look/form.tsx'
import { Grid } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import {
  groupName,
  levelName,
  levels,
  type Skill,
  skillGroups,
  skillIds,
  skillName,
} from '../profile/skill.ts'
import { mostWants } from './form.ts'
import { registrationWords } from './registration.text.ts'

/** Sixty skills in groups that open: those in which something is chosen, and the first, are open already. */
export function SkillFields({ values }: { values: Values }) {
  const { lang } = useView()
  const t = registrationWords(lang)
  const isChosen = (skills: readonly Skill[]) => skills.some((skill) => values[`skill-${skill}`])
  return (
    <Fields legend={t.skills} hint={t.skillsHint}>
      {skillGroups.map(({ group, skills }, at) => (
        <details key={group} open={at === 0 || isChosen(skills)}>
          <summary>{groupName(group, lang)}</summary>
          <Grid>
            {skills.map((skill) => (
              <SkillField key={skill} skill={skill} />
            ))}
          </Grid>
        </details>
      ))}
    </Fields>
  )
}

function SkillField({ skill }: { skill: Skill }) {
  const { lang } = useView()
  return (
    <Select
      name={`skill-${skill}`}
      label={skillName(skill, lang)}
      options={levels.map((level) => ({ value: String(level), label: levelName(level, lang) }))}
      empty={registrationWords(lang).none}
      // Each may stay empty; that one of them must not is said above them.
      required
    />
  )
}

/** What somebody wants to learn: up to three skills. */
export function WantFields() {
  const { lang } = useView()
  const t = registrationWords(lang)
  const options = skillIds.map((skill) => ({ value: skill, label: skillName(skill, lang) }))
  return (
    <Fields legend={t.wants} hint={t.wantsHint}>
      <Grid>
        {Array.from({ length: mostWants }, (_, at) => (
          <Select
            key={t.want(at + 1)}
            name={`want-${at + 1}`}
            label={t.want(at + 1)}
            options={options}
            empty={t.none}
            required
          />
        ))}
      </Grid>
    </Fields>
  )
}
