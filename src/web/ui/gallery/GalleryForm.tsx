import { useState } from "react";
import { AddressField, type AddressValue } from "../AddressField.tsx";
import { Button } from "../Button.tsx";
import { Card } from "../Card.tsx";
import { CheckboxGroup, RadioGroup } from "../Choices.tsx";
import { DateField } from "../DateField.tsx";
import { Declaration } from "../Declaration.tsx";
import { FileField } from "../FileField.tsx";
import { FormErrorSummary } from "../FormErrorSummary.tsx";
import { MoneyField } from "../MoneyField.tsx";
import { Select } from "../Select.tsx";
import { TableField } from "../TableField.tsx";
import { TextField } from "../TextField.tsx";
import type { UploadedFile, UploadFile } from "../uploads.ts";
import { SAMPLE_DIVISIONS } from "./sample-divisions.ts";

const KINDS = [
  { code: "restaurant", label: "小餐馆", help: "有堂食，使用面积 150 平方米以下" },
  { code: "snack", label: "小吃店" },
  { code: "canteen", label: "单位食堂" },
];

export function GalleryForm() {
  const [name, setName] = useState("林晓");
  const [idNumber, setIdNumber] = useState("99010819610307002");
  const [story, setStory] = useState("");
  const [kind, setKind] = useState<string>("restaurant");
  const [extras, setExtras] = useState<readonly string[]>(["hot"]);
  const [district, setDistrict] = useState("");
  const [born, setBorn] = useState("1961-03-07");
  const [capital, setCapital] = useState<number | string | undefined>(1_234_500);
  const [address, setAddress] = useState<AddressValue | undefined>({ division: "990108001", detail: "" });
  const [people, setPeople] = useState<readonly string[]>(["王秀兰"]);
  const [files, setFiles] = useState<readonly UploadedFile[]>([
    { id: "a".repeat(64), name: "店铺平面图.pdf", size: 1_245_000, type: "application/pdf" },
  ]);
  const [agreed, setAgreed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const wrong = "身份证号少一位，应为 18 位，请对照身份证再填一次";
  return (
    <Card title="表单">
      <FormErrorSummary attempt={attempt} errors={[{ fieldId: "g-id", text: `公民身份号码：${wrong}` }]} />
      <TextField id="g-name" label="姓名" required value={name} onChange={setName} autoComplete="name" />
      <TextField
        id="g-id"
        label="公民身份号码"
        hint="身份证正面下方的 18 位号码，末位是字母的写大写 X"
        error={wrong}
        required
        value={idNumber}
        onChange={setIdNumber}
      />
      <DateField id="g-born" label="出生日期" required value={born} onChange={setBorn} autoComplete="bday" />
      <RadioGroup id="g-kind" label="您要开哪一种店？" required options={KINDS} value={kind} onChange={setKind} />
      <CheckboxGroup
        id="g-extra"
        label="经营项目"
        hint="可以选几项"
        required={false}
        options={[
          { code: "hot", label: "热食类食品制售" },
          { code: "cold", label: "冷食类食品制售" },
        ]}
        value={extras}
        onChange={setExtras}
      />
      <Select id="g-where" label="所属街道" options={KINDS} value={district} onChange={setDistrict} required />
      <AddressField
        id="g-address"
        label="经营场所"
        required
        divisions={SAMPLE_DIVISIONS}
        value={address}
        onChange={setAddress}
      />
      <MoneyField id="g-money" label="投资金额" required={false} value={capital} onChange={setCapital} />
      <TextField id="g-area" label="使用面积" value="86" onChange={() => {}} unit="平方米" inputMode="decimal" />
      <TextField
        id="g-story"
        label="其他说明"
        required={false}
        rows={3}
        maxLength={200}
        value={story}
        onChange={setStory}
      />
      <TableField
        id="g-people"
        label="从业人员"
        rows={people}
        onChange={setPeople}
        emptyRow=""
        renderRow={(row, index, change) => (
          <TextField id={`g-people-${index}`} label="姓名" required value={row} onChange={change} />
        )}
      />
      <FileField
        id="g-files"
        label="店铺平面图"
        hint="标明厨房、就餐区、洗手间的位置"
        required
        files={files}
        onChange={setFiles}
        upload={pretendToUpload}
        hrefOf={() => "/icon.svg"}
      />
      <Declaration
        id="g-agree"
        label="承诺"
        required
        text={"本人承诺：\n一、所填内容和所交材料真实、合法、有效；\n二、愿意承担不实承诺的法律责任。"}
        value={agreed}
        onChange={setAgreed}
      />
      <Button look="primary" onClick={() => setAttempt(attempt + 1)}>
        下一步
      </Button>
    </Card>
  );
}

const pretendToUpload: UploadFile = async (file, { onProgress }) => {
  for (const share of [0.2, 0.5, 0.8, 1]) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    onProgress(share);
  }
  return { id: crypto.randomUUID(), name: file.name, size: file.size, type: file.type };
};
