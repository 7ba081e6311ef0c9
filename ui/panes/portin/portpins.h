// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/portinform.h"
#include "models/rules/verdict.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QWidget>

class QLabel;
class QTableView;

namespace nd {

/// The numbers of a request with the PIN of each: those that need one come first. PINs live here alone, as long as the
/// form does; they are shown while they are typed, and by nothing else.
class PortPinModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Type, Pin, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Numbers as they are given, and as they are shown: those that need a PIN first.
    struct Numbers
    {
        QList<PortNumber> given{};
        QList<PortNumber> shown{};
    };
    /// In any thread.
    static Numbers sorted(const QList<PortNumber> &numbers);
    /// In any order. The PINs that are here stay with their numbers.
    void setNumbers(const QList<PortNumber> &numbers);
    void setNumbers(const Numbers &numbers);
    /// As they were set, with their PINs.
    QList<PortNumber> numbers() const;
    /// In any thread.
    static QList<PortNumber> withPins(QList<PortNumber> numbers, const QHash<QString, QString> &pins);
    int pinsGiven() const;
    /// How many need a PIN that is not here.
    int pinsMissing() const;
    /// By number; those of numbers that left the list, too: they may come back.
    const QHash<QString, QString> &pins() const { return m_pins; }
    void setPins(const QHash<QString, QString> &pins);
    /// Sentences by number.
    void setProblems(const QHash<QString, QString> &problems);
    int rowWithProblem() const; ///< The first; -1: none.
    QString e164At(int row) const { return m_rows.at(row).e164; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void pinEdited(const QString &e164);

private:
    QVariant shown(const PortNumber &number, int column) const;

    QList<PortNumber> m_given; ///< In the order of the list.
    QList<PortNumber> m_rows;
    QHash<QString, QString> m_pins;
    QHash<QString, QString> m_problems;
};

/// The table of PortPinModel, with a line beneath it. A column of PINs can be pasted: one for each row from the current
/// one down.
class PortPins : public QWidget
{
    Q_OBJECT
public:
    explicit PortPins(QWidget *parent = nullptr);

    PortPinModel &model() const { return *m_model; }
    void setNumbers(const PortPinModel::Numbers &numbers);
    /// Those of pinField() names; what is missing is told of once it is `asked`.
    void showProblems(const QList<rules::Problem> &problems, bool asked);
    /// A sentence of the service, until a PIN is edited.
    void refuse(const QString &sentence);
    /// A PIN that is still being typed counts as typed.
    void finishTyping();
    /// Puts the keyboard where the first PIN is missing. False: none is.
    bool goToFirstProblem();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paste();
    void say();

    PortPinModel *m_model;
    QTableView *m_view;
    QLabel *m_line;
    QHash<QString, QString> m_wrong;
    QString m_refused;
};

} // namespace nd
