import { BasesEntry } from "../Bases.tsx";
import { Group } from "../Entry.tsx";
import { useEditing } from "../editing.ts";
import { Locked } from "../Locked.tsx";

/** 设定和实施依据. */
export function LawTab() {
  const { spec, edit } = useEditing();
  return (
    <Group place="law" name="law">
      <Locked field="legalBases">
        <BasesEntry
          place="legalBases"
          name="legalBases"
          value={spec.legalBases}
          onChange={(legalBases) => edit({ legalBases })}
        />
      </Locked>
    </Group>
  );
}
