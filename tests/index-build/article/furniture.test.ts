import { describe, expect, test } from "vitest";
import { isCredit, isFurniture } from "../../../index-build/article/furniture.ts";

describe("furniture", () => {
  test.each([
    "Publicité pour nos lecteurs et nos abonnés",
    "Annonce publicitaire de nos partenaires",
    "إعلان ممول من شركة كبيرة جدا هنا",
    "Publié par la rédaction le 3 mars",
    "Mis à jour par la rédaction ce matin",
    "بقلم محمد الأحمد من مدينة حلب",
    "كتب: محمد الأحمد من مدينة حلب",
    "© tous les photographes de la ville",
  ])("is a label or a byline in any script: %s", (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  test.each([
    "Annonce d'une trêve de trois jours à Alep",
    "إعلان وقف إطلاق النار في محافظة إدلب",
    "كتب الرئيس رسالة إلى أهالي المدينة",
    "Publicitaires en colère à Paris ce lundi soir",
    "Parents en deuil dans les rues de la ville",
  ])("is no headline that begins like one: %s", (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});

describe("a credit", () => {
  test.each(["طفل في إدلب. صورة: رويترز", "تصوير: فلان", "Photo : X", "Crédit : X"])(
    "is %s",
    (text) => {
      expect(isCredit(text)).toBe(true);
    },
  );
});
