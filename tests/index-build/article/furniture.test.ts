import { describe, expect, test } from "vitest";
import { isFurniture } from "../../../index-build/article/furniture.ts";

describe("furniture", () => {
  test.each([
    "Abonnez-vous pour lire la suite de cet article.",
    "Annonce publicitaire de nos partenaires",
    "إعلان ممول من شركة كبيرة جدا هنا",
    "Publié par la rédaction le 3 mars",
    "Mis à jour par la rédaction ce matin",
    "بقلم محمد الأحمد من مدينة حلب",
    "كتب: محمد الأحمد من مدينة حلب",
    "Des enfants dans la rue. Photo : Jeanne Petit / AFP",
    "طفل في شارع المدينة. صورة: رويترز",
    "© Le Courrier de la Plaine 2019-2024",
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
