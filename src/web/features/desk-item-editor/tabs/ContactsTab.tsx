import type { ContactChannel } from "../../../../core/catalog/index.ts";
import { Group } from "../Entry.tsx";
import { useEditing, withOptional } from "../editing.ts";
import { TextEntry } from "../fields.tsx";

/** 咨询和监督投诉: never the same telephone. */
export function ContactsTab() {
  const { spec, edit } = useEditing();
  return (
    <>
      <Channel place="consult" value={spec.consult} onChange={(consult) => edit({ consult })} />
      <Channel place="complaint" value={spec.complaint} onChange={(complaint) => edit({ complaint })} />
    </>
  );
}

interface ChannelProps {
  readonly place: "consult" | "complaint";
  readonly value: ContactChannel;
  readonly onChange: (value: ContactChannel) => void;
}

function Channel({ place, value, onChange }: ChannelProps) {
  return (
    <Group place={place} name={place}>
      <TextEntry
        place={`${place}.unit`}
        name="channel.unit"
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit })}
      />
      <TextEntry
        place={`${place}.phone`}
        name="channel.phone"
        placeholder="0980-5550121"
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
      />
      <TextEntry
        place={`${place}.address`}
        name="channel.address"
        value={value.address ?? ""}
        onChange={(address) => onChange(withOptional(value, "address", address))}
      />
      <TextEntry
        place={`${place}.url`}
        name="channel.url"
        value={value.url ?? ""}
        onChange={(url) => onChange(withOptional(value, "url", url))}
      />
    </Group>
  );
}
