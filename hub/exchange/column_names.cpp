#include "hub/exchange/column_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hub::exchange {

namespace {

using Name = std::pair<std::string_view, Column>;

// A spreadsheet leaves columns without a name behind.
constexpr std::string_view nameless;

// In Strong and FitNotes alike; Hevy's names are the same in every language.
constexpr auto common_names = std::to_array<Name>({
    {nameless, Column::ignored},
    {"date", Column::started},
    {"datum", Column::started},
    {"fecha", Column::started},
    {"data", Column::started},
    {"weight", Column::weight},
    {"gewicht", Column::weight},
    {"peso", Column::weight},
    {"poids", Column::weight},
    {"weightunit", Column::weight_unit},
    {"gewichtseinheit", Column::weight_unit},
    {"einheitgewicht", Column::weight_unit},
    {"unidaddepeso", Column::weight_unit},
    {"unitedepoids", Column::weight_unit},
    {"unitadipeso", Column::weight_unit},
    {"unitapeso", Column::weight_unit},
    {"unidadedepeso", Column::weight_unit},
    {"reps", Column::reps},
    {"repetitions", Column::reps},
    {"wiederh", Column::reps},
    {"wiederholungen", Column::reps},
    {"repeticiones", Column::reps},
    {"ripetizioni", Column::reps},
    {"repeticoes", Column::reps},
    {"distance", Column::distance},
    {"entfernung", Column::distance},
    {"distanz", Column::distance},
    {"strecke", Column::distance},
    {"distancia", Column::distance},
    {"distanza", Column::distance},
    {"distanceunit", Column::distance_unit},
    {"entfernungseinheit", Column::distance_unit},
    {"distanzeinheit", Column::distance_unit},
    {"unidaddedistancia", Column::distance_unit},
    {"unitededistance", Column::distance_unit},
    {"unitadidistanza", Column::distance_unit},
    {"unidadededistancia", Column::distance_unit},
    {"notes", Column::note},
    {"notizen", Column::note},
    {"anmerkungen", Column::note},
    {"notas", Column::note},
    {"note", Column::note},
    {"remarques", Column::note},
});

constexpr auto strong_names = std::to_array<Name>({
    {"workout", Column::ignored}, // "Workout #"
    {"workoutnr", Column::ignored},
    {"training", Column::ignored},
    {"entrenamiento", Column::ignored},
    {"entrainement", Column::ignored},
    {"allenamento", Column::ignored},
    {"treino", Column::ignored},
    {"workoutname", Column::workout},
    {"trainingsname", Column::workout},
    {"namedestrainings", Column::workout},
    {"nombredelentrenamiento", Column::workout},
    {"nombredeentrenamiento", Column::workout},
    {"nomdelentrainement", Column::workout},
    {"nomedellallenamento", Column::workout},
    {"nomeallenamento", Column::workout},
    {"nomedotreino", Column::workout},
    {"duration", Column::ignored},
    {"workoutduration", Column::ignored},
    {"dauer", Column::ignored},
    {"workoutdauer", Column::ignored},
    {"trainingsdauer", Column::ignored},
    {"duracion", Column::ignored},
    {"duraciondelentrenamiento", Column::ignored},
    {"duree", Column::ignored},
    {"dureedelentrainement", Column::ignored},
    {"durata", Column::ignored},
    {"duratadellallenamento", Column::ignored},
    {"duracao", Column::ignored},
    {"duracaodotreino", Column::ignored},
    {"exercisename", Column::exercise},
    {"namederubung", Column::exercise},
    {"ubungsname", Column::exercise},
    {"nombredelejercicio", Column::exercise},
    {"nombredeejercicio", Column::exercise},
    {"nomdelexercice", Column::exercise},
    {"nomedellesercizio", Column::exercise},
    {"nomeesercizio", Column::exercise},
    {"nomedoexercicio", Column::exercise},
    {"setorder", Column::order},
    {"reihenfolgefestlegen", Column::order}, // Strong's own translation
    {"satzreihenfolge", Column::order},
    {"satz", Column::order},
    {"ordendelaserie", Column::order},
    {"ordendeserie", Column::order},
    {"ordendeseries", Column::order},
    {"establecerorden", Column::order},
    {"ordredelaserie", Column::order},
    {"ordredesseries", Column::order},
    {"ordineserie", Column::order},
    {"ordinedellaserie", Column::order},
    {"ordemdaserie", Column::order},
    {"ordemdasseries", Column::order},
    {"kg", Column::weight_kg}, // 2018
    {"lbs", Column::weight_lb},
    {"mi", Column::distance},
    {"km", Column::distance},
    {"seconds", Column::seconds},
    {"sekunden", Column::seconds},
    {"segundos", Column::seconds},
    {"secondes", Column::seconds},
    {"secondi", Column::seconds},
    {"rpe", Column::effort},
    {"workoutnotes", Column::ignored},
    {"workoutnotizen", Column::ignored},
    {"trainingsnotizen", Column::ignored},
    {"notasdelentrenamiento", Column::ignored},
    {"notasdeentrenamiento", Column::ignored},
    {"notesdelentrainement", Column::ignored},
    {"notesdentrainement", Column::ignored},
    {"notedellallenamento", Column::ignored},
    {"noteallenamento", Column::ignored},
    {"notasdotreino", Column::ignored},
});

constexpr auto hevy_names = std::to_array<Name>({
    {nameless, Column::ignored},
    {"title", Column::workout},
    {"starttime", Column::started},
    {"endtime", Column::ignored},
    {"description", Column::ignored},
    {"exercisetitle", Column::exercise},
    {"supersetid", Column::ignored},
    {"exercisenotes", Column::note},
    {"setindex", Column::order},
    {"settype", Column::kind},
    {"weight", Column::weight},
    {"weightkg", Column::weight_kg},
    {"weightlb", Column::weight_lb},
    {"weightlbs", Column::weight_lb},
    {"reps", Column::reps},
    {"distancekm", Column::distance},
    {"distancemiles", Column::distance},
    {"durationseconds", Column::seconds},
    {"rpe", Column::effort},
});

constexpr auto fitnotes_names = std::to_array<Name>({
    {"exercise", Column::exercise},  {"ubung", Column::exercise},
    {"ejercicio", Column::exercise}, {"exercice", Column::exercise},
    {"esercizio", Column::exercise}, {"exercicio", Column::exercise},
    {"category", Column::ignored},   {"kategorie", Column::ignored},
    {"categoria", Column::ignored},  {"categorie", Column::ignored},
    {"time", Column::seconds},       {"zeit", Column::seconds},
    {"tiempo", Column::seconds},     {"temps", Column::seconds},
    {"tempo", Column::seconds},      {"comment", Column::note},
    {"kommentar", Column::note},     {"comentario", Column::note},
    {"commentaire", Column::note},   {"commento", Column::note},
    {"kind", Column::ignored}, // which of the numbers count
});

template <class Names>
std::optional<Column> column_of(const Names& names, std::string_view folded) {
    const auto name = std::find_if(names.begin(), names.end(), [folded](const Name& each) {
        return each.first == folded;
    });
    return name == names.end() ? std::nullopt : std::optional(name->second);
}

} // namespace

std::optional<Column> column_named(App app, std::string_view folded) {
    if (app == App::hevy) {
        return column_of(hevy_names, folded);
    }
    const auto column =
        app == App::strong ? column_of(strong_names, folded) : column_of(fitnotes_names, folded);
    return column ? column : column_of(common_names, folded);
}

const std::vector<std::string_view>& known_headers() {
    static const std::vector<std::string_view> headers{
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
        "Workout Notes,RPE",
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE",
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,"
        "Distance Unit,Seconds,Notes,Workout Notes",
        "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,"
        "Distance Unit,Seconds,Notes,Workout Notes,Workout Duration",
        "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,"
        "Distance Unit,Seconds,Notes,Workout Notes",
        "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,Distance,"
        "Distance Unit,Seconds,Notes,Workout Notes",
        "Workout #,Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,RPE,Distance,"
        "Seconds,Notes,Workout Notes",
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,"
        "set_index,set_type,weight,reps,distance_km,duration_seconds,rpe",
        "Date,Exercise,Category,Weight,Reps,Distance,Distance Unit,Time",
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time",
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
        "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,"
        "Kind",
    };
    return headers;
}

} // namespace hub::exchange
