import { useTranslation } from "react-i18next";
import { BasesEntry } from "../Bases.tsx";
import { Group } from "../Entry.tsx";
import { useEditing, withOptional } from "../editing.ts";
import { TextEntry } from "../fields.tsx";
import { MoneyEntry } from "../MoneyEntry.tsx";
import { FlagEntry } from "../optional-fields.tsx";
import { Switch } from "../Switch.tsx";

/** 收费. */
export function FeeTab() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { fee } = spec;
  return (
    <Group place="fee" name="fee">
      <Switch
        label={t("has.fee")}
        on={fee !== null}
        onChange={(on) => edit({ fee: on ? { name: "", amountFen: "0", basis: [], payee: "" } : null })}
      />
      {fee !== null && (
        <>
          <TextEntry place="fee.name" value={fee.name} onChange={(name) => edit({ fee: { ...fee, name } })} />
          <MoneyEntry
            place="fee.amountFen"
            value={fee.amountFen}
            onChange={(amountFen) => edit({ fee: { ...fee, amountFen } })}
          />
          <TextEntry place="fee.payee" value={fee.payee} onChange={(payee) => edit({ fee: { ...fee, payee } })} />
          <FlagEntry
            place="fee.onlinePayment"
            value={fee.onlinePayment}
            onChange={(online) => edit({ fee: withOptional(fee, "onlinePayment", online) })}
          />
          <BasesEntry place="fee.basis" value={fee.basis} onChange={(basis) => edit({ fee: { ...fee, basis } })} />
          <TextEntry
            place="fee.reduction"
            long
            wide
            value={fee.reduction ?? ""}
            onChange={(reduction) => edit({ fee: withOptional(fee, "reduction", reduction) })}
          />
        </>
      )}
    </Group>
  );
}
