import { useTranslation } from "react-i18next";
import { type ItemElements, NETWORKS, ONLINE_DEPTHS, SERVICE_RANGES } from "../../../../core/catalog/index.ts";
import { Group } from "../Entry.tsx";
import { useElements, withOptional } from "../editing.ts";
import { ChoiceEntry, TextEntry } from "../fields.tsx";
import { CodeEntry, FlagEntry, NumberEntry } from "../optional-fields.tsx";
import { Switch } from "../Switch.tsx";
import { tableOf } from "./BasicsTab.tsx";

/** 办理渠道: how far it goes on line, where it can be handed in, and how papers and results travel. */
export function ChannelsTab() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  const { express } = elements;
  return (
    <>
      <Group place="channels" name="channels">
        <CodeEntry
          place="elements.onlineDepth"
          value={elements.onlineDepth}
          table={ONLINE_DEPTHS}
          onChange={(depth) => set("onlineDepth", depth)}
        />
        <CodeEntry
          place="elements.range"
          value={elements.range}
          table={SERVICE_RANGES}
          onChange={(range) => set("range", range)}
        />
        <FlagEntry
          place="elements.payOnline"
          value={elements.payOnline}
          onChange={(payOnline) => set("payOnline", payOnline)}
        />
        <FlagEntry
          place="elements.selfService"
          value={elements.selfService}
          onChange={(selfService) => set("selfService", selfService)}
        />
      </Group>
      <Group place="elements.express" name="express">
        <Switch
          label={t("has.express")}
          on={express !== undefined}
          onChange={(on) => set("express", on ? { materials: true, result: true } : undefined)}
        />
        {express !== undefined &&
          (["materials", "result"] as const).map((what) => (
            <ChoiceEntry
              key={what}
              place={`elements.express.${what}`}
              name={`elements.express.${what}`}
              value={express[what] ? "yes" : "no"}
              options={(["yes", "no"] as const).map((value) => ({ value, label: t(`flag.${value}`) }))}
              onChange={(next) => set("express", { ...express, [what]: next === "yes" })}
            />
          ))}
      </Group>
      <Appointment />
      <Hall />
      <BusinessSystem />
    </>
  );
}

/** 预约办理. */
function Appointment() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  const { appointment } = elements;
  return (
    <Group place="elements.appointment" name="appointment">
      <CodeEntry
        place="elements.appointment.offered"
        value={appointment === undefined ? undefined : appointment.offered ? "yes" : "no"}
        table={{ yes: t("flag.yes"), no: t("flag.no") }}
        onChange={(next) =>
          set("appointment", next === undefined ? undefined : { ...appointment, offered: next === "yes" })
        }
      />
      {appointment?.offered && (
        <>
          <NumberEntry
            place="elements.appointment.perDay"
            value={appointment.perDay}
            onChange={(perDay) => set("appointment", withOptional(appointment, "perDay", perDay))}
          />
          <TextEntry
            place="elements.appointment.note"
            name="note"
            wide
            value={appointment.note ?? ""}
            onChange={(note) => set("appointment", withOptional(appointment, "note", note))}
          />
        </>
      )}
    </Group>
  );
}

/** 办理大厅. */
function Hall() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  const { hall } = elements;
  return (
    <Group place="elements.hall" name="hall">
      <Switch
        label={t("has.hall")}
        on={hall !== undefined}
        onChange={(on) => set("hall", on ? { name: "" } : undefined)}
      />
      {hall !== undefined && (
        <>
          <TextEntry place="elements.hall.name" value={hall.name} onChange={(name) => set("hall", { ...hall, name })} />
          <TextEntry
            place="elements.hall.transport"
            wide
            value={hall.transport ?? ""}
            onChange={(transport) => set("hall", withOptional(hall, "transport", transport))}
          />
        </>
      )}
    </Group>
  );
}

const NEW_SYSTEM: NonNullable<ItemElements["system"]> = { name: "", network: "government", singleSignOn: false };

/** 业务系统: where the work is done in a system of another department. */
function BusinessSystem() {
  const { t } = useTranslation("deskItemEditor");
  const { elements, set } = useElements();
  const { system } = elements;
  return (
    <Group place="elements.system" name="system">
      <Switch
        label={t("has.system")}
        on={system !== undefined}
        onChange={(on) => set("system", on ? NEW_SYSTEM : undefined)}
      />
      {system !== undefined && (
        <>
          <TextEntry
            place="elements.system.name"
            value={system.name}
            onChange={(name) => set("system", { ...system, name })}
          />
          <ChoiceEntry
            place="elements.system.network"
            value={system.network}
            options={tableOf(NETWORKS)}
            onChange={(network) => set("system", { ...system, network })}
          />
          <ChoiceEntry
            place="elements.system.singleSignOn"
            value={system.singleSignOn ? "yes" : "no"}
            options={(["yes", "no"] as const).map((value) => ({ value, label: t(`flag.${value}`) }))}
            onChange={(next) => set("system", { ...system, singleSignOn: next === "yes" })}
          />
          <TextEntry
            place="elements.system.url"
            value={system.url ?? ""}
            onChange={(url) => set("system", withOptional(system, "url", url))}
          />
          <TextEntry
            place="elements.system.mobileUrl"
            value={system.mobileUrl ?? ""}
            onChange={(url) => set("system", withOptional(system, "mobileUrl", url))}
          />
        </>
      )}
    </Group>
  );
}
